"""Path Items and their Operation Objects into the model.

What most documents forget is repaired here with a word about it: an operationId,
`requestBody.required`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import model
from ..model import (
    Body,
    BodyKind,
    Operation,
    Presence,
    Response,
    ResponseKind,
    Scalar,
)
from .context import Context
from .documents import Node
from .media import body_kind, by_preference, content_of, response_kind
from .parameters import ParameterReader
from .paths import check_path
from .rewritten import Rewritten, renamed
from .routes import Route, routes
from .rules import RulesReader
from .schemas import SchemaReader
from .security import check_is_declared
from .servers import server_url
from .shapes import is_object

_BODILESS = ("204", "205", "304")  # RFC 9110: these have no content


@dataclass(frozen=True, slots=True)
class OperationReader:
    context: Context
    schemas: SchemaReader
    rules: RulesReader

    @property
    def parameters(self) -> ParameterReader:
        return ParameterReader(self.context, self.schemas, self.rules)

    def read_all(self) -> tuple[Operation, ...]:
        taken: dict[str, str] = {}
        return tuple(
            self._operation(route, taken)
            for route in routes(self.context.documents)
            if route.id not in self.context.left_out
        )

    def _operation(self, route: Route, taken: dict[str, str]) -> Operation:
        item, node = route.item, route.operation
        path, method = route.path, route.method
        check_path(path, route.written, self.context)
        operation_id = self._operation_id(node, method.lower(), path, taken)
        self.context.note_name(node, route.id)
        for name, callback in node.members("callbacks"):
            self.context.tell_left_out(callback, f"the callback {name!r}")
        body = self._follow(node.get("requestBody"), "requestBodies")
        bodies = self._bodies(body, operation_id) if body is not None else ()
        return Operation(
            id=route.id,
            operation_id=operation_id,
            method=method,
            path=path,
            tag=next(iter(route.tags), None),
            summary=node.text("summary") or item.text("summary"),
            description=node.text("description"),
            deprecated=node.flag("deprecated"),
            parameters=self.parameters.read_all(path, item, node, operation_id),
            bodies=bodies,
            body_required=body is not None and self._body_required(body, bodies),
            responses=tuple(self._responses(node, operation_id)),
            security=self._security(node),
            server=server_url(node, self.context) or server_url(item, self.context),
        )

    def _follow(self, node: Node | None, section: str) -> Node | None:
        return None if node is None else self.context.follow(node, section)

    def _operation_id(
        self, node: Node, method: str, path: str, taken: dict[str, str]
    ) -> str:
        name = node.text("operationId")
        derived = f"{method} {path.replace('{', 'by ').replace('}', '')}"
        if not name:
            self.context.diagnostics.note(
                node.place, "there is no operationId: the method is named by its path"
            )
            name = derived
        elif name in taken:
            self.context.diagnostics.warning(
                Node(name, node.source, f"{node.pointer}/operationId").place,
                f"the operationId {name!r} is also that of {taken[name]};"
                " the method is named by its path",
            )
            name = derived
        taken[name] = f"{method} {path}"
        return name

    # Bodies

    def _media_schema(self, node: Node, kind: BodyKind | ResponseKind) -> Node | None:
        """The schema of the whole; `itemSchema` is that of each item of a sequence."""
        items = node.get("itemSchema")
        if items is None or "schema" in node:
            return node.get("schema")
        if kind in (BodyKind.JSON, ResponseKind.JSON):
            whole = {"type": "array", "items": renamed(items)}
            return node.child("itemSchema", Rewritten(whole, node))
        self.context.tell_left_out(items, "a way to read or write item by item")
        return None

    def _bodies(self, body: Node, operation_id: str) -> tuple[Body, ...]:
        """The body in the media type that the client sends."""
        offered = content_of(body, self.context)
        for media_type, node in by_preference(offered, body_kind):
            for other, left in offered:
                if other != media_type:
                    self.context.diagnostics.note(
                        left.place, f"the client sends {media_type}, not {other}"
                    )
            kind = body_kind(media_type)
            schema = self._media_schema(node, kind)
            return (
                Body(
                    media_type=media_type,
                    kind=kind,
                    type=self.schemas.read(schema, (operation_id, "Request")),
                    rules=self.rules.read(schema, node.id),
                    encodings=tuple(_encodings(node)),
                ),
            )
        return ()

    def _body_required(self, body: Node, bodies: tuple[Body, ...]) -> bool:
        """A body that has required fields is required, `required: true` or not."""
        if body.flag("required"):
            return True
        for candidate in bodies:
            if self._has_required_fields(candidate.type):
                self.context.diagnostics.note(
                    body.place,
                    "the body has required fields, so it is required; say `required: true`",
                )
                return True
        return False

    def _has_required_fields(self, type_: model.Type) -> bool:
        if not isinstance(type_, model.Ref):
            return False
        declaration = self.schemas.declarations[type_.id]
        return isinstance(declaration, model.ObjectDeclaration) and any(
            field.presence is Presence.REQUIRED and not field.read_only
            for field in declaration.fields
        )

    # Responses

    def _responses(self, node: Node, operation_id: str) -> Iterator[Response]:
        statuses = [
            (status.upper() if status != "default" else status, written)
            for status, written in node.members("responses")
            if not status.startswith("x-")
        ]
        first = min((s for s, _ in statuses if s.startswith("2")), default="default")
        for status, written in statuses:
            response = self._follow(written, "responses")
            if response is None:
                continue
            role = "Response" if status == first else f"Response {status}"
            yield self._response(status, response, (operation_id, role))

    def _response(
        self, status: str, response: Node, words: tuple[str, ...]
    ) -> Response:
        description = response.text("description")
        offered = content_of(response, self.context)
        for name, link in response.members("links"):
            self.context.tell_left_out(link, f"the link {name!r}")
        for media_type, node in by_preference(offered, response_kind):
            for other, left in offered:
                if other != media_type:
                    self.context.tell_left_out(left, f"{other} beside {media_type}")
            kind = response_kind(media_type)
            schema = self._media_schema(node, kind)
            type_ = {
                ResponseKind.TEXT: Scalar.STRING,
                ResponseKind.RAW: Scalar.BINARY,
            }.get(kind) or self.schemas.read(schema, words)
            rules = self.rules.read(schema, node.id)
            return Response(status, media_type, kind, type_, rules, description)
        nothing = model.Rules(response.id, ())
        if status in _BODILESS or status.startswith("1"):
            empty = ResponseKind.EMPTY
            return Response(status, "", empty, Scalar.NULL, nothing, description)
        kind = ResponseKind.ANY
        return Response(status, "", kind, Scalar.ANY, nothing, description)

    def _security(self, node: Node) -> tuple[tuple[str, ...], ...]:
        owner = node if "security" in node else self.context.documents.root
        for need in owner.elements("security"):
            for name, scheme in need.items():
                check_is_declared(name, scheme, self.context)
        return requirements(owner)


def requirements(owner: Node) -> tuple[tuple[str, ...], ...]:
    """The Security Requirement Objects of an operation or a document: scheme names."""
    return tuple(
        tuple(requirement.value)
        for requirement in owner.elements("security")
        if is_object(requirement.value)
    )


def _encodings(content: Node) -> Iterator[model.Encoding]:
    for name, node in content.members("encoding"):
        explode = node.literal("explode")
        yield model.Encoding(
            property=name,
            content_type=node.text("contentType") or None,
            style=node.text("style") or None,
            explode=explode if isinstance(explode, bool) else None,
        )

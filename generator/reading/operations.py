"""Path Items and their Operation Objects into the model.

What most documents forget is repaired here with a word about it: an operationId, a
declared path parameter, `requestBody.required`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import model
from ..model import Body, Location, Operation, Parameter, Presence, Response, Scalar
from .context import Context
from .docs import docs_of
from .documents import Node
from .media import body_kind, by_preference, response_kind
from .routes import check_is_used, check_path, names_in
from .rules import RulesReader
from .schemas import SchemaReader
from .security import check_is_declared
from .servers import server_url
from .shapes import is_object

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_IGNORED_HEADERS = ("accept", "content-type", "authorization")  # OpenAPI 3.1, 4.8.12
_BODILESS = ("204", "205", "304")  # RFC 9110: these have no content
_STYLES = {
    Location.PATH: "simple",
    Location.QUERY: "form",
    Location.HEADER: "simple",
    Location.COOKIE: "form",
}


@dataclass(frozen=True, slots=True)
class OperationReader:
    context: Context
    schemas: SchemaReader
    rules: RulesReader

    def read_all(self) -> tuple[Operation, ...]:
        found: list[Operation] = []
        taken: dict[str, str] = {}
        for path, written in self.context.documents.root.members("paths"):
            if path.startswith("x-"):
                continue
            item = self.context.follow(written, "pathItems")
            if item is None or not check_path(path, written, self.context):
                continue
            for method in METHODS:
                node = item.get(method)
                if node is not None:
                    found.append(
                        self._operation(path, method, written, item, node, taken)
                    )
        return tuple(found)

    def _operation(
        self,
        path: str,
        method: str,
        written: Node,
        item: Node,
        node: Node,
        taken: dict[str, str],
    ) -> Operation:
        pointer = f"{written.id}/{method}"
        operation_id = self._operation_id(node, method, path, taken)
        self.context.note_name(node, pointer)
        for name, callback in node.members("callbacks"):
            self.context.tell_left_out(callback, f"the callback {name!r}")
        body = self._follow(node.get("requestBody"), "requestBodies")
        bodies = self._bodies(body, operation_id) if body is not None else ()
        return Operation(
            id=pointer,
            operation_id=operation_id,
            method=method.upper(),
            path=path,
            tag=next((tag.value for tag in node.elements("tags")), None),
            summary=node.text("summary") or item.text("summary"),
            description=node.text("description"),
            deprecated=node.flag("deprecated"),
            parameters=self._parameters(path, item, node, operation_id),
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
        taken[name] = f"{method.upper()} {path}"
        return name

    # Parameters

    def _parameters(
        self, path: str, item: Node, node: Node, operation_id: str
    ) -> tuple[Parameter, ...]:
        """Path parameters first, then the required ones, in the document's order."""
        found: dict[tuple[str, str], Parameter] = {}
        for owner in (item, node):  # the operation's own win over the path item's
            for written in owner.elements("parameters"):
                parameter = self._parameter(written, operation_id)
                if parameter is not None:
                    if parameter.location is Location.PATH:
                        check_is_used(parameter.name, path, written, self.context)
                    found[parameter.location.value, parameter.name] = parameter
        in_path = names_in(path)
        for name in in_path:
            if ("path", name) not in found:
                self.context.diagnostics.warning(
                    node.place,
                    f"the path names {{{name}}}, but no parameter declares it:"
                    " it is taken as a required string",
                )
                found["path", name] = _undeclared(name, node)
        order = {name: index for index, name in enumerate(in_path)}
        return tuple(
            sorted(
                found.values(),
                key=lambda p: (
                    (0, order.get(p.name, 0))
                    if p.location is Location.PATH
                    else (1, 0) if p.required else (2, 0)
                ),
            )
        )

    def _parameter(self, written: Node, operation_id: str) -> Parameter | None:
        node = self._follow(written, "parameters")
        if node is None:
            return None
        name = node.text("name")
        location = Location(node.text("in"))
        if location is Location.HEADER and name.lower() in _IGNORED_HEADERS:
            self.context.diagnostics.note(
                node.place,
                f"OpenAPI ignores a header parameter {name!r}: the client sets it itself",
            )
            return None
        self.context.note_name(node)
        content_type, schema = self._parameter_schema(node)
        style = node.text("style") or _STYLES[location]
        explode = node.literal("explode")
        required = location is Location.PATH or node.flag("required")
        return Parameter(
            name=name,
            id=node.id,
            location=location,
            type=self.schemas.read(schema, (operation_id, name)),
            rules=self.rules.read(schema, node.id),
            required=required,
            docs=_parameter_docs(node, schema, self._anew(written)),
            style=style,
            explode=style == "form" if explode is None else explode is True,
            allow_reserved=node.flag("allowReserved"),
            content_type=content_type,
            format=self.context.format_of(schema) if schema is not None else "",
        )

    def _anew(self, written: Node) -> str:
        """The description beside a reference: it wins (OpenAPI 3.1.1, 4.8.23)."""
        return written.text("description") if self.context.siblings_count else ""

    def _parameter_schema(self, node: Node) -> tuple[str | None, Node | None]:
        for media_type, content in node.members("content"):
            return media_type, content.get("schema")
        schema = node.get("schema")
        if schema is None:
            self.context.diagnostics.warning(
                node.place, "the parameter has no schema: any value is accepted"
            )
        return None, schema

    # Bodies

    def _bodies(self, body: Node, operation_id: str) -> tuple[Body, ...]:
        """The body in the media type that the client sends."""
        offered = list(body.members("content"))
        for media_type, node in by_preference(offered, body_kind):
            for other, left in offered:
                if other != media_type:
                    self.context.diagnostics.note(
                        left.place, f"the client sends {media_type}, not {other}"
                    )
            schema = node.get("schema")
            return (
                Body(
                    media_type=media_type,
                    kind=body_kind(media_type),
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
        offered = list(response.members("content"))
        for name, link in response.members("links"):
            self.context.tell_left_out(link, f"the link {name!r}")
        for media_type, node in by_preference(offered, response_kind):
            for other, left in offered:
                if other != media_type:
                    self.context.tell_left_out(left, f"{other} beside {media_type}")
            kind = response_kind(media_type)
            type_ = {
                model.ResponseKind.TEXT: Scalar.STRING,
                model.ResponseKind.RAW: Scalar.BINARY,
            }.get(kind) or self.schemas.read(node.get("schema"), words)
            rules = self.rules.read(node.get("schema"), node.id)
            return Response(status, media_type, kind, type_, rules, description)
        nothing = model.Rules(response.id, ())
        if status in _BODILESS or status.startswith("1"):
            empty = model.ResponseKind.EMPTY
            return Response(status, "", empty, Scalar.NULL, nothing, description)
        kind = model.ResponseKind.ANY
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


def _undeclared(name: str, node: Node) -> Parameter:
    rules = model.Rules(node.id, (model.OfType((model.JsonType.STRING,)),))
    return Parameter(
        name=name,
        id=node.id,
        location=Location.PATH,
        type=Scalar.STRING,
        rules=rules,
        required=True,
        docs=model.Docs(),
        style="simple",
        explode=False,
    )


def _parameter_docs(node: Node, schema: Node | None, anew: str) -> model.Docs:
    docs = docs_of(schema) if schema is not None else model.Docs()
    return model.Docs(
        description=anew or node.text("description") or docs.description or docs.title,
        deprecated=node.flag("deprecated") or docs.deprecated,
        default=docs.default,
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

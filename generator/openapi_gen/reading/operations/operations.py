"""Path Items and their Operation Objects into the model.

Many documents omit operationIds: the method and the path take their place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...model import (
    Body,
    Operation,
    Response,
    Scalar,
    Security,
    UnionOf,
    bare_type,
    fields_of,
)
from ...records import dataclass
from ..context import Context
from ..documents.node import Node
from ..documents.path_operations import PathOperation, path_operations
from ..schemas.rules import RulesReader
from ..schemas.types import TypeReader
from ..schemas.xml import XmlReader
from .links import LinkReader
from .parameters import ParameterReader
from .path_segments import with_path_segments
from .path_templates import check_path, without_operators
from .request_bodies import BodyReader
from .response_headers import HeaderReader
from .responses import ResponseReader
from .security.security_schemes import requirements
from .servers import ServerReader


@dataclass(frozen=True, slots=True)
class OperationReader:
    context: Context
    schemas: TypeReader
    rules: RulesReader
    servers: ServerReader
    xml: XmlReader

    @property
    def parameters(self) -> ParameterReader:
        return ParameterReader(self.context, self.schemas, self.rules, self.xml)

    @property
    def bodies(self) -> BodyReader:
        return BodyReader(self.context, self.schemas, self.rules, self.xml)

    @property
    def responses(self) -> ResponseReader:
        return ResponseReader(self.context, self.schemas, self.rules, self.xml)

    def read_all(self) -> tuple[Operation, ...]:
        taken: dict[str, str] = {}
        all_routes = list(path_operations(self.context.documents))
        read = [
            (operation_node, self._operation(operation_node, taken))
            for operation_node in all_routes
            if operation_node.id not in self.context.left_out
        ]
        generated = {operation_node.id: operation for operation_node, operation in read}
        links = LinkReader(self.context, all_routes, generated, self.servers)
        return tuple(
            replace(operation, links=tuple(links.read(operation_node)))
            for operation_node, operation in read
        )

    def _operation(
        self, operation_node: PathOperation, taken: dict[str, str]
    ) -> Operation:
        item, node = operation_node.item, operation_node.operation
        path, method = operation_node.path, operation_node.method
        check_path(path, operation_node.written, self.context)
        operation_id = self._operation_id(node, method.lower(), path, taken)
        self.context.keep_given_name(node, operation_node.id)
        parameters = with_path_segments(
            self.parameters.read_all(path, item, node, operation_id),
            operation_id,
            operation_node.id,
            self.context,
        )
        spanning = [p.name for p in parameters if p.spans_segments]
        body = self._follow(node.get("requestBody"), "requestBodies")
        bodies = (
            self.bodies.read(body, operation_id, method) if body is not None else ()
        )
        responses = tuple(
            self.responses.read_all(method, node, operation_id, operation_node.id)
        )
        return Operation(
            id=operation_node.id,
            operation_id=operation_id,
            method=method,
            path=without_operators(path, spanning),
            tag=next(iter(operation_node.tags), None),
            summary=node.prose("summary") or item.prose("summary"),
            description=node.prose("description"),
            deprecated=node.flag("deprecated"),
            parameters=parameters,
            bodies=bodies,
            body_required=body is not None and self.bodies.is_required(body, bodies),
            body_description="" if body is None else body.prose("description"),
            responses=responses,
            stream_flag=self._stream_flag(bodies, responses),
            security=self._security(node),
            server=self.servers.default(node) or self.servers.default(item),
            headers=HeaderReader(self.context, self.schemas).read(
                operation_node, operation_id
            ),
        )

    def _stream_flag(
        self, bodies: Iterable[Body], responses: Iterable[Response]
    ) -> str:
        """`stream`, as most APIs for language models call it."""
        if not any(response.format.is_sequence for response in responses):
            return ""
        declarations = self.schemas.declarations
        for body in bodies:
            bare = bare_type(body.type, declarations)
            for member in bare.members if isinstance(bare, UnionOf) else (bare,):
                for field in fields_of(member, declarations):
                    if field.name == "stream":
                        if bare_type(field.type, declarations) is Scalar.BOOLEAN:
                            return field.name
        return ""

    def _follow(self, node: Node | None, section: str) -> Node | None:
        return None if node is None else self.context.follow(node, section)

    def _operation_id(
        self, node: Node, method: str, path: str, taken: dict[str, str]
    ) -> str:
        name = node.text("operationId")
        derived = f"{method} {path.replace('{', 'by ').replace('}', '')}"
        if not name:
            self.context.diagnostics.note(
                node.place,
                "missing-operation-id",
                "no operationId: the Python method is named after HTTP method and path",
            )
            name = derived
        elif name in taken:
            self.context.diagnostics.warning(
                Node(name, node.source, f"{node.pointer}/operationId").place,
                "duplicate-operation-id",
                f"operationId {name!r} is also that of {taken[name]}: the Python method"
                " is named after HTTP method and path",
            )
            name = derived
        taken[name] = f"{method} {path}"
        return name

    def _security(self, node: Node) -> Security:
        owner = node if "security" in node else self.context.documents.root
        return requirements(owner, self.context)

"""Header Objects of an operation's responses into one class for all statuses.

All fields are optional: the headers differ by status, and servers omit some.
"""

from __future__ import annotations

from ...model import (
    ArrayOf,
    Documentation,
    Field,
    Header,
    Headers,
    ObjectDeclaration,
    Presence,
    Scalar,
    Type,
    union_of,
    without_null,
)
from ...records import dataclass
from ..context import Context
from ..documents.node import Node
from ..documents.path_operations import PathOperation
from ..schemas.descriptions import docs_of
from ..schemas.types import TypeReader
from .media_types import content_of

_IGNORED = "content-type"  # OpenAPI 3.2, 4.17: such a definition shall be ignored
_COOKIES = "set-cookie"
_CORS = "access-control-"  # Fetch, section 3.3: addressed to browsers


@dataclass(frozen=True, slots=True)
class HeaderReader:
    context: Context
    schemas: TypeReader

    def read(self, operation_node: PathOperation, operation_id: str) -> Headers | None:
        """Declares the class of an operation's headers; None if it has none."""
        fields: dict[str, Field] = {}
        written: dict[str, Header] = {}
        cors: Node | None = None
        for _, response in operation_node.operation.members("responses"):
            followed = self.context.follow(response, "responses")
            for name, node in followed.members("headers") if followed else ():
                header = self.context.follow(node, "headers")
                if header is None or name.lower() == _IGNORED:
                    continue
                if name.lower().startswith(_CORS):
                    cors = cors or node
                    continue
                field = self._field(name, header, operation_id)
                known = fields.setdefault(name.lower(), field)
                if known is not field:
                    fields[name.lower()] = _merged(known, field)
                written.setdefault(name.lower(), self._written(name, header))
        if cors is not None:
            message = "CORS headers are omitted from response header classes"
            self.context.diagnostics.note(cors.place, "cors-headers-omitted", message)
        if not fields:
            return None
        id_ = f"{operation_node.id}/responses"
        docs = Documentation(
            description=f"Response headers of `{_shown(operation_node)}`."
        )
        words = (operation_id, "Headers")
        members = tuple(fields.values())
        self.schemas.declarations[id_] = ObjectDeclaration(
            id_, words, members, None, docs
        )
        return Headers(id_, tuple(written.values()))

    def _field(self, name: str, node: Node, operation_id: str) -> Field:
        self.context.keep_given_name(node)
        schema = self._schema(node)
        docs = docs_of(schema, self.context) if schema is not None else Documentation()
        return Field(
            name=name,
            id=node.id,
            type=self._type(name, schema, operation_id),
            presence=Presence.OMITTABLE,
            docs=Documentation(
                description=node.prose("description") or docs.description or docs.title,
                deprecated=node.flag("deprecated") or docs.deprecated,
                example=docs.example,
            ),
            format=self.context.format_of(schema) if schema is not None else "",
        )

    def _type(self, name: str, schema: Node | None, operation_id: str) -> Type:
        """The type of a header: a string by default, and never null."""
        read = self.schemas.read(schema, (operation_id, name))
        type_ = Scalar.STRING if schema is None else without_null(read)
        if type_ in (Scalar.ANY, Scalar.NULL, Scalar.BINARY):
            type_ = Scalar.STRING
        if name.lower() == _COOKIES and not isinstance(type_, ArrayOf):
            return ArrayOf(type_)  # the header is sent once for each cookie
        return type_

    def _schema(self, node: Node) -> Node | None:
        for _, content in content_of(node, self.context):
            return content.get("schema")
        return node.get("schema")

    def _written(self, name: str, node: Node) -> Header:
        content = [name for name, _ in content_of(node, self.context)]
        return Header(name, node.flag("explode"), next(iter(content), None))


def _merged(known: Field, other: Field) -> Field:
    """One field for a header of several statuses."""
    return Field(
        name=known.name,
        id=known.id,
        type=union_of([known.type, other.type]),
        presence=known.presence,
        docs=known.docs if known.docs.description else other.docs,
        format=known.format if known.format == other.format else "",
    )


def _shown(operation_node: PathOperation) -> str:
    return f"{operation_node.method} {operation_node.path}"

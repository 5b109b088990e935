"""What reference pages show of a document, and clients do not need: examples, external
documentation, and the objects as they are written.

Nothing is reported here: what is malformed is left out, and what hinders a client has
been reported before. `externalValue` is not fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from itertools import chain
from types import MappingProxyType
from typing import Any

from ..model import Api, Id, Json, ServerVariable
from ..model.supplement import (
    Contact,
    ContentKey,
    Example,
    ExternalDocs,
    License,
    ResponseHeader,
    ServerSupplement,
    Supplement,
    TagSupplement,
)
from ..records import dataclass
from .documents.documents import Documents
from .documents.json_types import is_list, is_object
from .documents.node import Node, Relocated
from .documents.object_kinds import OPENAPI
from .documents.path_operations import (
    PathOperation,
    callback_operations,
    path_operations,
    webhook_operations,
)
from .documents.walk import walk

_PLACES = 20
"""The places of one object whose ids are known: aliases of YAML can have very many."""


def read_supplement(documents: Documents, api: Api, raw: bool = True) -> Supplement:
    """What the documents say besides the API that was read from them.

    Call it with the documents as `read_api` reads them, so that ids are the same. `raw`
    keeps the objects as they are written, which are most of the documents' data.
    """
    root = documents.root
    info = root.get("info") or root
    schemas = _Schemas()
    schemas.read_all(documents)
    operations = _Operations(documents)
    operations.read_all(api)
    return Supplement(
        summary=info.text("summary"),
        contact=_contact(info),
        license=_license(info),
        terms_of_service=info.text("termsOfService"),
        external_docs=_external_docs(root),
        tags=MappingProxyType(dict(_tags(root))),
        operations=MappingProxyType(operations.docs),
        schema_docs=MappingProxyType(schemas.docs),
        scopes=MappingProxyType(dict(_scopes(documents))),
        servers=tuple(_servers(root)),
        schema_examples=MappingProxyType(schemas.examples),
        schema_defaults=MappingProxyType(schemas.defaults),
        returned=MappingProxyType(schemas.returned),
        read_only=frozenset(schemas.read_only),
        write_only=frozenset(schemas.write_only),
        parameter_examples=MappingProxyType(operations.parameters),
        content_examples=MappingProxyType(operations.content),
        response_headers=MappingProxyType(operations.headers),
        raw=MappingProxyType(
            {**_component_schemas(documents, api), **operations.raw} if raw else {}
        ),
        written_at=MappingProxyType(operations.written_at),
    )


def _contact(info: Node) -> Contact | None:
    node = info.get("contact")
    if node is None:
        return None
    made = Contact(node.text("name"), node.text("url"), node.text("email"))
    return made if made.name or made.url or made.email else None


def _license(info: Node) -> License | None:
    node = info.get("license")
    if node is None:
        return None
    made = License(node.text("name"), node.text("identifier"), node.text("url"))
    return made if made.name or made.identifier or made.url else None


def _external_docs(owner: Node) -> ExternalDocs | None:
    node = owner.get("externalDocs")
    if node is None or not node.text("url"):
        return None
    return ExternalDocs(node.text("url"), node.text("description"))


def _tags(root: Node) -> Iterator[tuple[str, TagSupplement]]:
    for tag in root.elements("tags"):
        if tag.text("name"):
            yield tag.text("name"), TagSupplement(
                summary=tag.text("summary"),
                description=tag.text("description"),
                parent=tag.text("parent"),
                kind=tag.text("kind"),
                external_docs=_external_docs(tag),
            )


def _servers(root: Node) -> Iterator[ServerSupplement]:
    for server in root.elements("servers"):
        if server.text("url"):
            yield ServerSupplement(
                url=server.text("url"),
                name=server.text("name"),
                description=server.text("description"),
                variables=tuple(_variables(server)),
            )


def _variables(server: Node) -> Iterator[ServerVariable]:
    for name, node in server.members("variables"):
        values = [item.value for item in node.elements("enum")]
        yield ServerVariable(
            name=name,
            default=node.text("default"),
            choices=tuple(value for value in values if isinstance(value, str)),
            description=node.text("description"),
        )


def _scopes(documents: Documents) -> Iterator[tuple[str, dict[str, str]]]:
    """The scopes of all flows of each scheme."""
    components = documents.root.get("components")
    if components is None:
        return
    for name, written in components.members("securitySchemes"):
        node = _follow(documents, written)
        flows = [] if node is None else [flow for _, flow in node.members("flows")]
        found = {
            scope: text.value
            for flow in flows
            for scope, text in flow.members("scopes")
            if isinstance(text.value, str)
        }
        if found:
            yield name, found


def _component_schemas(documents: Documents, api: Api) -> dict[Id, Json]:
    components = documents.root.get("components")
    if components is None:
        return {}
    wanted = {id_ for id_, _ in api.schemas}
    listed = [node for _, node in components.members("schemas")]
    return {
        node.id: _as_written(documents, node) for node in listed if node.id in wanted
    }


def _as_written(documents: Documents, node: Node) -> Json:
    """The value of the document, where the internal edition has another."""
    if isinstance(node.value, Relocated):
        written = documents.at(node.source, node.pointer)
        if written is not None:
            return _json(written.value)
    return _json(node.value)


def _json(value: Any) -> Json:
    """A parsed value, which is JSON data."""
    data: Json = value
    return data


def _follow(documents: Documents, node: Node) -> Node | None:
    """The target of a Reference Object, or the node itself."""
    seen: set[Id] = set()
    found: Node | None = node
    while found is not None and isinstance(found.literal("$ref"), str):
        if found.id in seen:
            return None
        seen.add(found.id)
        found = documents.find_target(found, found.text("$ref"))
    return found


@dataclass(slots=True)
class _Schemas:
    """What the Schema Objects of all documents say, by their ids."""

    examples: dict[Id, tuple[Json, ...]] = field(
        default_factory=dict[str, tuple[Json, ...]]
    )
    defaults: dict[Id, Json] = field(default_factory=dict[str, Json])
    docs: dict[Id, ExternalDocs] = field(default_factory=dict[str, ExternalDocs])
    returned: dict[Id, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    read_only: set[Id] = field(default_factory=set[str])
    write_only: set[Id] = field(default_factory=set[str])

    def read_all(self, documents: Documents) -> None:
        for visit in walk(documents, OPENAPI, quietly=True, places=_PLACES):
            if visit.kind == "Schema" and is_object(visit.node.value):
                self._read(visit.node)

    def _read(self, schema: Node) -> None:
        value: dict[str, Any] = schema.value
        examples = tuple(_examples_of_schema(value))
        if examples:
            self.examples[schema.id] = examples
        if "default" in value:
            self.defaults[schema.id] = value["default"]
        returned = tuple(_returned(value))
        if returned:
            self.returned[schema.id] = returned
        if value.get("readOnly") is True:
            self.read_only.add(schema.id)
        if value.get("writeOnly") is True:
            self.write_only.add(schema.id)
        if "externalDocs" in value:
            docs = _external_docs(schema)
            if docs is not None:
                self.docs[schema.id] = docs


def _returned(schema: dict[str, Any]) -> Iterator[str]:
    """The names of required properties that are `readOnly`."""
    required, properties = schema.get("required"), schema.get("properties")
    if not is_list(required) or not is_object(properties):
        return
    for name in required:
        member = properties.get(name) if isinstance(name, str) else None
        if is_object(member) and member.get("readOnly") is True:
            yield name


def _examples_of_schema(schema: dict[str, Any]) -> Iterator[Json]:
    for keyword in ("example", "x-example"):
        if keyword in schema:
            yield schema[keyword]
    listed = schema.get("examples")
    if is_list(listed):
        yield from listed
    named = schema.get("x-examples")
    if is_object(named):
        yield from named.values()


@dataclass(slots=True)
class _Operations:
    """What operations and server requests say, by their ids."""

    documents: Documents
    docs: dict[Id, ExternalDocs] = field(default_factory=dict[str, ExternalDocs])
    parameters: dict[Id, tuple[Example, ...]] = field(
        default_factory=dict[str, tuple[Example, ...]]
    )
    content: dict[ContentKey, tuple[Example, ...]] = field(
        default_factory=dict[ContentKey, tuple[Example, ...]]
    )
    headers: dict[tuple[Id, str], tuple[ResponseHeader, ...]] = field(
        default_factory=dict[tuple[str, str], tuple[ResponseHeader, ...]]
    )
    raw: dict[Id, Json] = field(default_factory=dict[str, Json])
    written_at: dict[Id, Id] = field(default_factory=dict[str, str])
    _of_media_types: dict[int, dict[str, tuple[Example, ...]]] = field(
        default_factory=dict[int, dict[str, tuple[Example, ...]]]
    )
    """By the identities of the objects, which operations can share. An id is not enough:
    operations of Swagger 2.0 have media types of their own for one object."""
    _of_headers: dict[int, tuple[ResponseHeader, ...]] = field(
        default_factory=dict[int, tuple[ResponseHeader, ...]]
    )

    def read_all(self, api: Api) -> None:
        calls = {operation.id for operation in api.operations}
        received = {request.id for request in api.server_requests}
        for owner in path_operations(self.documents):
            if owner.id in calls:
                self._call(owner)
                for _, operation in callback_operations(
                    owner, self.documents, self._follow
                ):
                    if operation.id in received:
                        self._operation(operation)
        for operation in webhook_operations(self.documents):
            if operation.id in received:
                self._operation(operation)

    def _follow(self, node: Node) -> Node | None:
        return _follow(self.documents, node)

    def _call(self, owner: PathOperation) -> None:
        self._operation(owner)
        listed = chain(
            owner.item.elements("parameters"), owner.operation.elements("parameters")
        )
        for written in listed:
            self._parameter(written)
        for status, written in owner.operation.members("responses"):
            response = self._follow(written)
            if response is not None:
                self._response(
                    owner.id,
                    status if status == "default" else status.upper(),
                    response,
                )

    def _operation(self, owner: PathOperation) -> None:
        node, id_ = owner.operation, owner.id
        docs = _external_docs(node)
        if docs is not None:
            self.docs[id_] = docs
        self.raw[id_] = _as_written(self.documents, node)
        if node.id != id_:
            self.written_at[id_] = node.id
        written = node.get("requestBody")
        body = None if written is None else self._follow(written)
        if body is not None:
            self._content(id_, "", body)

    def _parameter(self, written: Node) -> None:
        node = self._follow(written)
        if node is None or node.id in self.parameters:
            return
        found = tuple(self._with_content(node))
        if found:
            self.parameters[node.id] = found

    def _response(self, id_: Id, status: str, response: Node) -> None:
        self._content(id_, status, response)
        headers = self._of_headers.get(id(response.value))
        if headers is None:
            headers = tuple(self._headers(response))
            self._of_headers[id(response.value)] = headers
        if headers:
            self.headers[id_, status] = headers

    def _headers(self, response: Node) -> Iterator[ResponseHeader]:
        for name, written in response.members("headers"):
            node = self._follow(written)
            if node is None or not is_object(node.value):
                continue
            yield ResponseHeader(
                name=name,
                id=node.id,
                description=node.text("description"),
                required=node.flag("required"),
                deprecated=node.flag("deprecated"),
                examples=(*self._with_content(node), *self._of_schema(node)),
            )

    def _of_schema(self, header: Node) -> Iterator[Example]:
        schema = header.get("schema")
        node = None if schema is None else self._follow(schema)
        if node is not None and is_object(node.value):
            yield from map(Example, _examples_of_schema(node.value))

    def _content(self, id_: Id, status: str, owner: Node) -> None:
        """The examples of each media type of a request body or response."""
        known = self._of_media_types.get(id(owner.value))
        if known is None:
            known = {
                media_type: examples
                for media_type, node in self._media_types(owner)
                if (examples := tuple(self._examples(node)))
            }
            self._of_media_types[id(owner.value)] = known
        for media_type, examples in known.items():
            self.content[id_, status, media_type] = examples

    def _media_types(self, owner: Node) -> Iterator[tuple[str, Node]]:
        for media_type, written in owner.members("content"):
            node = self._follow(written)
            if node is not None:
                yield media_type, node

    def _with_content(self, owner: Node) -> Iterator[Example]:
        """The examples of a parameter or a header, and of its media types."""
        yield from self._examples(owner)
        for _, node in self._media_types(owner):
            yield from self._examples(node)

    def _examples(self, owner: Node) -> Iterator[Example]:
        for keyword in ("example", "x-example"):
            if keyword in owner:
                yield Example(owner.literal(keyword))
        for name, written in owner.members("examples"):
            node = self._follow(written)
            example = None if node is None else _example(name, node, written)
            if example is not None:
                yield example


def _example(name: str, node: Node, written: Node) -> Example | None:
    """An Example Object; a summary beside a reference overrides that of the target."""
    for keyword in ("dataValue", "value", "serializedValue"):
        if keyword in node:
            return Example(
                value=node.literal(keyword),
                name=name,
                summary=written.text("summary") or node.text("summary"),
                description=written.text("description") or node.text("description"),
                is_serialized=keyword == "serializedValue",
            )
    return None

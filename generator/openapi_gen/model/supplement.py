"""What reference pages show of a document, and clients do not need.

It is read beside the API, in a run that writes pages only. The ids are those of the API.
Values are those of the parsed document, not copies: do not change them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..records import dataclass
from .servers import ServerVariable
from .types import Id, Json


@dataclass(frozen=True, slots=True)
class Example:
    """An Example Object, or the value of `example`. Nothing says that it is valid."""

    value: Json
    name: str = ""
    """Its key in `examples`."""
    summary: str = ""
    description: str = ""
    is_serialized: bool = False
    """Whether the value is the text that is sent: `serializedValue` of OpenAPI 3.2."""


@dataclass(frozen=True, slots=True)
class ExternalDocs:
    url: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    name: str
    url: str
    email: str


@dataclass(frozen=True, slots=True)
class License:
    name: str
    identifier: str
    """The expression of SPDX (OpenAPI 3.1)."""
    url: str


@dataclass(frozen=True, slots=True)
class TagSupplement:
    summary: str
    description: str
    """Without what `Tag.description` adds to it."""
    parent: str
    kind: str
    external_docs: ExternalDocs | None


@dataclass(frozen=True, slots=True)
class ServerSupplement:
    """A server of the document, whether or not a caller has a choice."""

    url: str
    """As written: it can be relative, and have variables in braces."""
    name: str
    description: str
    variables: tuple[ServerVariable, ...]


@dataclass(frozen=True, slots=True)
class ResponseHeader:
    """A header of one status of an operation."""

    name: str
    id: Id
    """That of the header's `Field`, if the header class of the operation has one."""
    description: str
    required: bool
    deprecated: bool
    examples: tuple[Example, ...]
    """Those of its schema, too."""


ContentKey = tuple[Id, str, str]
"""The id of an operation or server request; the status of a response as `Response.status`
has it, empty for the request body; the media type."""


@dataclass(frozen=True, slots=True)
class Supplement:
    summary: str = ""
    """`info.summary`"""
    contact: Contact | None = None
    license: License | None = None
    terms_of_service: str = ""
    external_docs: ExternalDocs | None = None
    tags: Mapping[str, TagSupplement] = field(default_factory=dict[str, TagSupplement])
    """By the name of the tag."""
    operations: Mapping[Id, ExternalDocs] = field(
        default_factory=dict[str, ExternalDocs]
    )
    """The external documentation of operations and server requests."""
    schema_docs: Mapping[Id, ExternalDocs] = field(
        default_factory=dict[str, ExternalDocs]
    )
    """The external documentation of schemas."""
    scopes: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict[str, Mapping[str, str]]
    )
    """The descriptions of the scopes of each security scheme."""
    servers: tuple[ServerSupplement, ...] = ()
    schema_examples: Mapping[Id, tuple[Json, ...]] = field(
        default_factory=dict[str, tuple[Json, ...]]
    )
    """`example` and `examples` of Schema Objects."""
    schema_defaults: Mapping[Id, Json] = field(default_factory=dict[str, Json])
    """`default` of Schema Objects."""
    returned: Mapping[Id, tuple[str, ...]] = field(
        default_factory=dict[str, tuple[str, ...]]
    )
    """The properties that a schema requires and that are `readOnly`: only responses have
    them."""
    read_only: frozenset[Id] = frozenset()
    """The schemas with `readOnly: true`."""
    write_only: frozenset[Id] = frozenset()
    """The schemas with `writeOnly: true`."""
    parameter_examples: Mapping[Id, tuple[Example, ...]] = field(
        default_factory=dict[str, tuple[Example, ...]]
    )
    """The examples of parameters and of their content, by `Parameter.id`."""
    content_examples: Mapping[ContentKey, tuple[Example, ...]] = field(
        default_factory=dict[ContentKey, tuple[Example, ...]]
    )
    """The examples of Media Type Objects."""
    response_headers: Mapping[tuple[Id, str], tuple[ResponseHeader, ...]] = field(
        default_factory=dict[tuple[str, str], tuple[ResponseHeader, ...]]
    )
    """By the operation and the status. CORS headers, of which the client has no fields,
    are among them."""
    raw: Mapping[Id, Json] = field(default_factory=dict[str, Json])
    """The object of the document for each operation, server request and component
    schema. Only pages show them."""
    written_at: Mapping[Id, Id] = field(default_factory=dict[str, str])
    """Where operations and server requests are written whose id is another place, because
    their path item is a reference."""

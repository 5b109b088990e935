"""Operations, what they send and answer, and the whole API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from .rules import Rules
from .types import Declaration, Docs, Id, Type


class Location(Enum):
    PATH = "path"
    QUERY = "query"
    HEADER = "header"
    COOKIE = "cookie"
    QUERYSTRING = "querystring"
    """The whole query is one value."""


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    id: Id
    location: Location
    type: Type
    rules: Rules
    required: bool
    docs: Docs
    style: str
    explode: bool
    allow_reserved: bool = False
    content_type: str | None = None
    format: str = ""


class BodyKind(Enum):
    """How a body is put on the wire."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    SEQUENCE = "sequence"
    """One JSON text after another; the type is an array's, the rules are an item's."""

    TEXT = "text"
    RAW = "raw"


@dataclass(frozen=True, slots=True)
class Encoding:
    """OpenAPI's Encoding Object of one property."""

    property: str
    content_type: str | None
    style: str | None
    explode: bool | None


@dataclass(frozen=True, slots=True)
class Body:
    media_type: str
    kind: BodyKind
    type: Type
    rules: Rules
    encodings: tuple[Encoding, ...] = ()


class ResponseKind(Enum):
    JSON = "json"
    TEXT = "text"
    RAW = "raw"
    ANY = "any"
    """The document does not say: what comes is read by what it is."""
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Response:
    """What one status (`201`, `4XX`, `default`) answers in one media type."""

    status: str
    media_type: str
    kind: ResponseKind
    type: Type
    rules: Rules
    description: str


@dataclass(frozen=True, slots=True)
class Operation:
    id: Id
    operation_id: str
    method: str
    path: str
    tag: str | None
    summary: str
    description: str
    deprecated: bool
    parameters: tuple[Parameter, ...]
    bodies: tuple[Body, ...]
    body_required: bool
    responses: tuple[Response, ...]
    security: tuple[tuple[str, ...], ...]
    """Alternatives, each a combination of scheme names; `()` in it allows anonymous calls."""
    server: str | None
    """The path's or operation's own server, where it is not the document's."""


class SecurityKind(Enum):
    BASIC = "basic"
    BEARER = "bearer"
    API_KEY = "apiKey"


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    name: str
    id: Id
    kind: SecurityKind
    description: str
    parameter: str = ""
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Api:
    title: str
    version: str
    description: str
    server: str | None
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: tuple[tuple[str, ...], ...]
    """What operations need that do not say; as in Operation."""
    declarations: Mapping[Id, Declaration]
    rules: Mapping[Id, Rules]
    """What a `Reference` can point at."""
    given_names: Mapping[Id, str]
    """What `x-gen-name` calls a thing."""
    schemas: tuple[tuple[Id, str], ...]
    """Every schema with a name of its own in `components`: id and name."""

"""Operations, what they send and answer, and the whole API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from .rules import Rules
from .types import Declaration, Docs, Id, Json, Type
from .xml import XmlDeclaration, XmlDocument

if TYPE_CHECKING:
    from .incoming import Incoming


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
    allow_empty: bool = False
    """Whether empty text is a value, whatever the schema says."""
    content_type: str | None = None
    format: str = ""
    encodings: tuple[Encoding, ...] = ()
    """Where the content is a form."""

    @property
    def is_form(self) -> bool:
        name = (self.content_type or "").partition(";")[0].strip().lower()
        return name == "application/x-www-form-urlencoded"


class BodyKind(Enum):
    """How a body is put on the wire."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"
    XML = "xml"
    SEQUENCE = "sequence"
    """One JSON text after another; the type is an array's, the rules are an item's."""

    TEXT = "text"
    RAW = "raw"


@dataclass(frozen=True, slots=True)
class Encoding:
    """OpenAPI's Encoding Object of one property, or of an item of an array."""

    property: str | int | None
    """A name; of an array, the index of an item, or None for those behind these."""
    content_type: str | None
    style: str | None
    explode: bool | None
    allow_reserved: bool | None = None
    headers: tuple[tuple[str, str], ...] = ()
    """Those of the part that have one value, and that."""
    xml: XmlDocument | None = None
    """Where the property, or an item of it, is more than text and the content is XML."""


@dataclass(frozen=True, slots=True)
class Body:
    media_type: str
    kind: BodyKind
    type: Type
    rules: Rules
    encodings: tuple[Encoding, ...] = ()
    xml: XmlDocument | None = None
    """Where the kind is XML."""


class ResponseKind(Enum):
    """How an answer is read; the order is that of preference, text and bytes alike."""

    JSON = "json"
    XML = "xml"
    TEXT = "text"
    RAW = "raw"
    EVENTS = "events"
    """Server-sent events of which the document says no more."""
    EVENT_DATA = "event data"
    """The items are what the events' data holds as JSON."""
    TYPED_EVENTS = "typed events"
    """The items are events that a schema describes."""
    JSON_LINES = "JSON lines"
    JSON_SEQUENCE = "JSON sequence"
    ANY = "any"
    """The document does not say: what comes is read by what it is."""
    EMPTY = "empty"


SEQUENCES = frozenset(
    (
        ResponseKind.EVENTS,
        ResponseKind.EVENT_DATA,
        ResponseKind.TYPED_EVENTS,
        ResponseKind.JSON_LINES,
        ResponseKind.JSON_SEQUENCE,
    )
)
"""The kinds that are read item by item."""


@dataclass(frozen=True, slots=True)
class Response:
    """What one status (`201`, `4XX`, `default`) answers in one media type."""

    status: str
    media_type: str
    kind: ResponseKind
    type: Type
    """That of an item, where the kind is a sequence."""
    rules: Rules
    description: str
    json_events: bool | tuple[str, ...] = False
    """Of TYPED_EVENTS: whether `data` is JSON text, or the events of which it is."""
    xml: XmlDocument | None = None
    """Where the kind is XML."""


@dataclass(frozen=True, slots=True)
class Need:
    """A security scheme, and the scopes that are needed of it."""

    scheme: str
    scopes: tuple[str, ...] = ()


Security = tuple[tuple[Need, ...], ...]
"""Alternatives, each of schemes to be used together; `()` in it allows anonymous calls."""


@dataclass(frozen=True, slots=True)
class Header:
    """How a header of responses is written; its type is that of a field."""

    name: str
    explode: bool = False
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers of all responses of an operation."""

    id: Id
    """The declaration, which has a field for each."""
    written: tuple[Header, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """How an answer leads to a call of another operation."""

    id: Id
    name: str
    target: Id
    """The operation that is called."""
    description: str
    arguments: tuple[tuple[tuple[Location, str], Json], ...]
    """A constant, or a text with runtime expressions, for parameters of the target."""
    gives_body: bool = False
    body: Json = None
    server: str | None = None
    """Where the target is called, if not at its own server."""


class PageStyle(Enum):
    """How a page tells where the one behind it is."""

    LINK = "link"
    """By a `Link` header with the relation `next` (RFC 8288)."""
    NEXT = "next"
    """By a URL in the body."""
    CURSOR = "cursor"
    PAGE = "page"
    """Pages are numbered."""
    OFFSET = "offset"
    """By the number of items before a page."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """How an operation's answers are the pages of one list.

    Paths are names of properties, from the body inwards.
    """

    style: PageStyle
    items: tuple[str, ...]
    parameter: tuple[Location, str] | None = None
    """The parameter that takes a position."""
    inside: tuple[str, ...] = ()
    """Or the property of a body that takes it."""
    next: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    """Where the last item of a page has the cursor."""
    more: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    first: int | None = None
    """The first position; None: 1 for a page, 0 for an offset."""


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
    security: Security
    server: str | None
    """The path's or operation's own server, where it is not the document's."""
    headers: Headers | None = None
    links: tuple[Link, ...] = ()
    pagination: Pagination | None = None

    @property
    def success(self) -> list[Response]:
        """The 2xx answers, or those of `default` where there are none."""
        good = [r for r in self.responses if r.status.startswith("2")]
        return good or [r for r in self.responses if r.status == "default"]


class SecurityKind(Enum):
    BASIC = "basic"
    BEARER = "bearer"
    DIGEST = "digest"
    HTTP = "http"
    """Any other scheme of HTTP."""
    API_KEY = "apiKey"
    MUTUAL_TLS = "mutualTLS"
    OAUTH = "oauth2"
    """OpenID Connect, too."""


@dataclass(frozen=True, slots=True)
class Flows:
    """Where the tokens of OAuth 2 come from; None for what is not said."""

    authorization_url: str | None = None
    token_url: str | None = None
    client_credentials_url: str | None = None
    """Where it is not `token_url`; so with the next two."""
    password_url: str | None = None
    refresh_url: str | None = None
    metadata_url: str | None = None
    are_scoped: bool = False
    """Whether tokens can be asked for call by call, for the scopes of each."""


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    name: str
    id: Id
    kind: SecurityKind
    description: str
    parameter: str = ""
    """Of an API key."""
    location: Location | None = None
    http_scheme: str = ""
    """The name of any other scheme of HTTP, as the document writes it."""
    flows: Flows | None = None


@dataclass(frozen=True, slots=True)
class ServerVariable:
    name: str
    default: str
    choices: tuple[str, ...]
    """Empty where any value will do; the default is among them."""
    description: str


@dataclass(frozen=True, slots=True)
class Server:
    id: Id
    url: str
    """With the variables in braces."""
    name: str
    description: str
    variables: tuple[ServerVariable, ...]


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
    """The URL that is called where nobody says otherwise."""
    servers: tuple[Server, ...]
    """Those among which a caller can choose, of any level; none where there is no choice."""
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: Security
    """What operations need that do not say."""
    declarations: Mapping[Id, Declaration]
    rules: Mapping[Id, Rules]
    """What a `Reference` can point at."""
    given_names: Mapping[Id, str]
    """What `x-gen-name` calls a thing."""
    schemas: tuple[tuple[Id, str], ...]
    """Every schema with a name of its own in `components`: id and name."""
    xml: Mapping[Id, XmlDeclaration] = field(default_factory=dict[Id, XmlDeclaration])
    """What an `XmlReference` can point at."""
    webhooks: tuple[Incoming, ...] = ()
    callbacks: tuple[Incoming, ...] = ()
    any_webhook: Type | None = None
    """What any of the webhooks sends, where its body says which one it is."""

    @property
    def incoming(self) -> tuple[Incoming, ...]:
        """All that the server sends by itself."""
        return (*self.webhooks, *self.callbacks)

    @property
    def received(self) -> tuple[Body, ...]:
        """The bodies of all that the server sends by itself."""
        return tuple(body for incoming in self.incoming for body in incoming.bodies)

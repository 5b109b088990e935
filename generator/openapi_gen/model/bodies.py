"""Parameters, bodies and responses: what one operation sends and gets back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .rules import Rules
from .types import Documentation, Id, Type
from .xml import XmlDocument


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
    docs: Documentation
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

"""Parameters, bodies and responses: what one operation sends and gets back."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from ..media_formats import BodyFormat, ResponseFormat
from ..media_formats.media_types import FORM_URLENCODED, essence
from ..records import dataclass
from .rules import Rules
from .types import (
    Declaration,
    Documentation,
    Enumeration,
    Id,
    LiteralValue,
    Type,
    bare_type,
)
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
    """A key of `parameter_styles.STYLES`, valid in the location."""
    explode: bool
    allow_reserved: bool = False
    spans_segments: bool = False
    """Whether a slash separates segments, of a parameter in a path."""
    allow_empty: bool = False
    """Whether the empty string is a value, whatever the schema says."""
    content_type: str | None = None
    format: str = ""
    encodings: tuple[Encoding, ...] = ()
    """Only if the content is a form."""

    @property
    def is_form(self) -> bool:
        return essence(self.content_type or "") == FORM_URLENCODED


@dataclass(frozen=True, slots=True)
class Encoding:
    """OpenAPI's Encoding Object of one property, or of an item of an array."""

    property: str | int | None
    """The name of a property, the index of an item, or None for the items after the
    last index."""
    content_type: str | None
    style: str | None
    """A key of `parameter_styles.STYLES`, valid in a query."""
    explode: bool | None
    allow_reserved: bool | None = None
    headers: tuple[tuple[str, str], ...] = ()
    """The headers of the part that have a fixed value, with that value."""
    xml: XmlDocument | None = None
    """If the content is XML, and its schema describes structure."""


@dataclass(frozen=True, slots=True)
class Body:
    """A request body in one media type."""

    media_type: str
    format: BodyFormat
    type: Type
    """An array's, if the format is a sequence."""
    rules: Rules
    """Those of an item, if the format is a sequence."""
    encodings: tuple[Encoding, ...] = ()
    xml: XmlDocument | None = None
    """If the format is XML."""


@dataclass(frozen=True, slots=True)
class Response:
    """What one status (`201`, `4XX`, `default`) returns in one media type."""

    status: str
    media_type: str
    format: ResponseFormat
    type: Type
    """That of an item, if the format is a sequence."""
    rules: Rules
    description: str
    json_events: bool | tuple[str, ...] = False
    """Of events with a schema: whether `data` is JSON, or the events of which it is."""
    xml: XmlDocument | None = None
    """If the format is XML."""


@dataclass(frozen=True, slots=True)
class Header:
    """How a response header is written; its type is that of a field."""

    name: str
    explode: bool = False
    content_type: str | None = None


@dataclass(frozen=True, slots=True)
class Headers:
    """The headers of all responses of an operation."""

    id: Id
    """The declaration, which has a field for each."""
    written: tuple[Header, ...]


def only_value(
    parameter: Parameter, declarations: Mapping[Id, Declaration]
) -> LiteralValue:
    """The value of a required header that has no other; None for other parameters.

    It is sent although the caller does not give it.
    """
    bare = bare_type(parameter.type, declarations)
    is_header = parameter.required and parameter.location is Location.HEADER
    if not is_header or not isinstance(bare, Enumeration) or len(bare.values) != 1:
        return None
    return bare.values[0]

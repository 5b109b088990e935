"""What the generator knows of a media format: the classes of which every format is a
row.

A row says which media types are of the format, and how the runtime writes and reads
them. It knows no schemas and no Python types of a document: both wings use it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import Enum

from ..records import dataclass

Matches = Callable[[str, "bool | None"], bool]
"""Whether a media type is of the format.

It is called with the media type without parameters in lower case, and with whether the
schema describes structure: True for an object, an array, a number and the like, False
for a string, None where there is no schema or it does not say.
"""
Exports = Mapping[str, tuple[str, ...]]
"""Names that `__init__.py` of a package exports, by their module in the runtime."""


class Values(Enum):
    """Which Python values a body takes, or a response gives."""

    DATA = "data"
    """What the schema describes: models, dictionaries, lists, scalars."""

    ITEMS = "items"
    """One value after another, of which the schema describes each."""

    STRING = "string"
    BYTES = "bytes"
    """Bytes, files and iterables of bytes in a request; bytes in a response."""

    UNKNOWN = "unknown"
    """What the content type of the response says; responses only."""

    NOTHING = "nothing"
    """None; responses only."""


@dataclass(frozen=True, slots=True)
class RuntimeClass:
    """A class of the runtime, in a module below `templates/runtime`."""

    module: str
    """With dots: `request.bodies.json`."""
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class BodyFormat:
    """How request bodies of a format are written."""

    runtime: RuntimeClass
    values: Values
    preference: int
    """Of several media types the lowest is sent first; see `registry.py`."""

    matches: Matches
    default_media_type: str = ""
    """What the class of the runtime sends if it is not given a media type."""

    payload: RuntimeClass | None = None
    """The class that decodes such a body of a webhook; None: the body stays as it
    is."""

    is_json: bool = False
    """Whether the body is one JSON text."""

    is_patch: bool = False
    """Whether null deletes a member, so that a dict is accepted beside the model."""

    is_operation_list: bool = False
    """Whether the body is an array of objects, whatever the schema says."""

    is_xml: bool = False
    """Whether the class of the runtime needs the XML shape of the schema."""

    takes_files: bool = False
    """Whether binary properties can be files."""

    has_encodings: bool = False
    """Whether Encoding Objects say how properties are written."""

    exports: Exports = field(default_factory=dict[str, tuple[str, ...]])


@dataclass(frozen=True, slots=True, eq=False)
class ResponseFormat:
    """How responses of a format are read."""

    runtime: RuntimeClass
    values: Values
    preference: int
    """Of several media types the lowest is the result of a method."""

    matches: Matches
    default_media_type: str = ""
    """What the class of the runtime reads if it is not given a media type."""

    is_json: bool = False
    """Whether the body is one JSON text."""

    is_xml: bool = False
    """Whether the class of the runtime needs the XML shape of the schema."""

    is_event_stream: bool = False
    """Whether the items are server-sent events, whose schema `reading` looks into."""

    item: RuntimeClass | None = None
    """The class of the items, where that is one of the runtime's."""

    exports: Exports = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def is_sequence(self) -> bool:
        """Whether a response is read item by item, as a stream."""
        return self.values is Values.ITEMS


@dataclass(frozen=True, slots=True, eq=False)
class MediaFormat:
    """One format of bodies and responses."""

    name: str
    body: BodyFormat | None = None
    """None: a request body of such a media type is of another format, such as bytes."""

    response: ResponseFormat | None = None
    variants: tuple[ResponseFormat, ...] = ()
    """What a response can be instead, once its schema is known."""


def never(media_type: str, structured: bool | None) -> bool:
    """Matches no media type: for what only `reading` can choose."""
    return False

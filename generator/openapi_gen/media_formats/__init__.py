"""Media formats: which media types are of one, and how the runtime writes and reads it.

A format is a row: a `MediaFormat` in a module of its family, and a line in
`registry.FORMATS`. `reading` asks for the format of a media type, `writing` for the
classes of the runtime.
"""

from .json import JSON_BODY
from .media_format import BodyFormat, MediaFormat, ResponseFormat, RuntimeClass, Values
from .no_content import NO_CONTENT, UNDESCRIBED
from .registry import (
    FORMATS,
    body_format,
    body_formats,
    name_rank,
    payload_format,
    response_format,
    response_formats,
    runtime_classes,
)
from .server_sent_events import EVENT_DATA, TYPED_EVENTS

__all__ = [
    "EVENT_DATA",
    "FORMATS",
    "JSON_BODY",
    "NO_CONTENT",
    "TYPED_EVENTS",
    "UNDESCRIBED",
    "BodyFormat",
    "MediaFormat",
    "ResponseFormat",
    "RuntimeClass",
    "Values",
    "body_format",
    "body_formats",
    "name_rank",
    "payload_format",
    "response_format",
    "response_formats",
    "runtime_classes",
]

"""All media formats, and which one a media type is of.

Two orders matter, and they differ:

* `FORMATS` is the order of matching. The first format that matches is taken, so that
  the special ones come before the general ones, and `BYTES`, which takes the rest, is
  last. (`text/xml` with an object is XML, not mislabelled JSON.)
* `preference` is the order of choice where a document offers several media types: the
  lowest is what a method sends and returns. Formats that carry the data of the schema
  come first, JSON (10) before all: it loses nothing. A form (20) cannot tell a number
  from a string, multipart (30) costs more bytes, and XML (40) needs more of the
  schema. Sequences of requests (50), text and bytes (60) take other values than the
  data. Text and bytes are equal: the document's order decides. A response that can be
  read as a whole is preferred to a stream (70 and above), which has a second method.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from .forms import FORM, MULTIPART
from .json import JSON, JSON_BODY, JSON_PATCH, MERGE_PATCH
from .json_sequences import JSON_LINES, JSON_SEQUENCE
from .media_format import BodyFormat, MediaFormat, ResponseFormat, RuntimeClass
from .media_types import ANY_TYPE, essence, is_range
from .no_content import NO_CONTENT, UNDESCRIBED
from .server_sent_events import SERVER_SENT_EVENTS
from .text_and_bytes import BYTES, BYTES_BODY, TEXT
from .xml import XML

FORMATS: tuple[MediaFormat, ...] = (
    SERVER_SENT_EVENTS,
    JSON_LINES,
    JSON_SEQUENCE,
    MERGE_PATCH,
    JSON_PATCH,
    FORM,
    MULTIPART,
    XML,
    JSON,
    TEXT,
    BYTES,
)


def body_format(media_type: str, structured: bool | None) -> BodyFormat:
    """The format of a request body; `structured` is what `Matches` says."""
    name = essence(media_type)
    return next(body for body in body_formats() if body.matches(name, structured))


def response_format(media_type: str, structured: bool | None) -> ResponseFormat:
    """The format of a response; `structured` is what `Matches` says."""
    name = essence(media_type)
    return next(one for one in response_formats() if one.matches(name, structured))


def payload_format(media_type: str) -> BodyFormat:
    """The format in which the body of a webhook is decoded; bytes where none can."""
    found = body_format(media_type, essence(media_type) in ANY_TYPE or None)
    if found.is_json:
        return JSON_BODY
    return found if found.payload is not None else BYTES_BODY


def name_rank(media_type: str) -> int:
    """The order of media types of one format: JSON's own name first, ranges last."""
    if is_range(media_type):
        return 3
    name = essence(media_type)
    if name == "application/json":
        return 0
    return 1 if name.endswith("json") else 2


def runtime_classes() -> Iterator[RuntimeClass]:
    """The runtime's classes of all bodies and responses, and those of their items."""
    for body in body_formats():
        yield body.runtime
    for response in response_formats():
        yield response.runtime
        if response.item is not None:
            yield response.item


def body_formats() -> Iterator[BodyFormat]:
    """All formats of request bodies."""
    yield from (one.body for one in FORMATS if one.body is not None)


def response_formats() -> Iterator[ResponseFormat]:
    """All formats of responses, with those that match no media type."""
    for one in FORMATS:
        yield from chain([one.response] if one.response else [], one.variants)
    yield from (UNDESCRIBED, NO_CONTENT)

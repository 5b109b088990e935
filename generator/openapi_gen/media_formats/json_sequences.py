"""JSON Lines, which is NDJSON (https://jsonlines.org), and RFC 7464's sequences."""

from __future__ import annotations

from .media_format import (
    BodyFormat,
    MediaFormat,
    ResponseFormat,
    RuntimeClass,
    Values,
)

_JSON_LINES = frozenset(
    (
        "application/jsonl",
        "application/jsonlines",
        "application/json-lines",
        "application/ndjson",
        "application/stream+json",
        "application/x-json-stream",
        "application/x-ldjson",
        "application/x-jsonl",
        "application/x-jsonlines",
        "application/x-ndjson",
        "text/jsonl",
        "text/x-ndjson",
    )
)
STREAM_EXPORTS = {"runtime.features.streaming.stream": ("AsyncStream", "Stream")}


def _is_json_lines(name: str, structured: bool | None) -> bool:
    return name in _JSON_LINES


def _is_json_sequence(name: str, structured: bool | None) -> bool:
    return name == "application/json-seq" or name.endswith("+json-seq")


_BODY = BodyFormat(
    runtime=RuntimeClass("request.bodies.sequence", "SequenceBody"),
    values=Values.ITEMS,
    preference=50,
    matches=lambda name, _: _is_json_lines(name, _) or _is_json_sequence(name, _),
)
"""Both formats: the class of the runtime chooses the delimiters by the media type."""

JSON_LINES = MediaFormat(
    name="JSON Lines",
    body=_BODY,
    response=ResponseFormat(
        runtime=RuntimeClass("features.streaming.json_lines", "JsonLines"),
        values=Values.ITEMS,
        preference=80,
        matches=_is_json_lines,
        default_media_type="application/x-ndjson",
        exports=STREAM_EXPORTS,
    ),
)

JSON_SEQUENCE = MediaFormat(
    name="JSON text sequence",
    body=_BODY,
    response=ResponseFormat(
        runtime=RuntimeClass("features.streaming.json_sequence", "JsonSequence"),
        values=Values.ITEMS,
        preference=90,
        matches=_is_json_sequence,
        default_media_type="application/json-seq",
        exports=STREAM_EXPORTS,
    ),
)

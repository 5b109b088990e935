"""The responses of an `Operation`: by status, one for each media type."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import Operation, Response, ResponseKind, Scalar
from ...source.annotations import Annotator
from ...source.code import Code
from ...source.codec_expressions import Codecs
from ...source.layout import WIDTH, collection, laid_out
from ...source.literals import sequence, string
from ...source.xml_shapes import Shapes
from .context import TagContext
from .media_type_groups import Alike, alike_responses

_RESPONSES = {
    ResponseKind.JSON: ("response.responses", "JsonResponse"),
    ResponseKind.XML: ("response.xml_responses", "XmlResponse"),
    ResponseKind.EVENTS: ("features.streaming.events", "EventStream"),
    ResponseKind.EVENT_DATA: ("features.streaming.events", "DataStream"),
    ResponseKind.TYPED_EVENTS: ("features.streaming.events", "TypedEventStream"),
    ResponseKind.JSON_LINES: ("features.streaming.json_lines", "JsonLines"),
    ResponseKind.JSON_SEQUENCE: ("features.streaming.json_sequence", "JsonSequence"),
    ResponseKind.TEXT: ("response.responses", "TextResponse"),
    ResponseKind.RAW: ("response.responses", "BytesResponse"),
    ResponseKind.ANY: ("response.responses", "AnyResponse"),
    ResponseKind.EMPTY: ("response.responses", "NoContent"),
}
_UNTYPED = (
    ResponseKind.TEXT,
    ResponseKind.RAW,
    ResponseKind.ANY,
    ResponseKind.EMPTY,
)
_MEDIA_TYPES = {
    ResponseKind.JSON: "application/json",
    ResponseKind.XML: "application/xml",
    ResponseKind.EVENTS: "text/event-stream",
    ResponseKind.EVENT_DATA: "text/event-stream",
    ResponseKind.TYPED_EVENTS: "text/event-stream",
    ResponseKind.JSON_LINES: "application/x-ndjson",
    ResponseKind.JSON_SEQUENCE: "application/json-seq",
}
"""The media types that the runtime's classes read by default."""


def responses_code(
    operation: Operation, codecs: Codecs, shapes: Shapes, context: TagContext
) -> Code:
    """The responses, those that are alike under one key."""
    by_status: dict[str, list[Response]] = {}
    for response in operation.responses:
        by_status.setdefault(response.status, []).append(response)
    statuses: dict[str, list[str]] = {}
    for status, responses in by_status.items():
        kinds = [
            _response(g, codecs, shapes, context) for g in alike_responses(responses)
        ]
        made = kinds[0] if len(kinds) == 1 else sequence(kinds)
        statuses.setdefault(made, []).append(status)
    pairs = [_pair(string(" ".join(keys)), made, 3) for made, keys in statuses.items()]
    return collection("{", pairs, "}", 2, WIDTH - 1)


def _response(
    group: Alike[Response], codecs: Codecs, shapes: Shapes, context: TagContext
) -> str:
    response = group.first
    module, name = _RESPONSES[response.kind]
    context.use(module, name)
    arguments: list[str] = []
    if response.kind not in _UNTYPED:
        arguments += _typed(response, codecs, context)
    elif response.media_type:
        arguments.append(string(response.media_type))
    if response.xml is not None:
        arguments.append(f"shape={shapes.spell(response.xml.shape)}")
    return f"{name}({', '.join([*arguments, *group.arguments])})"


def _typed(response: Response, codecs: Codecs, context: TagContext) -> Iterator[str]:
    if response.type is not Scalar.ANY:
        spelled = Annotator(context.names, "models.").spell(response.type)
        yield string(spelled)
        if codecs.is_decoded(response.type):
            yield codecs.decoder(response.type)
    if response.media_type != _MEDIA_TYPES[response.kind]:
        yield f"media_type={string(response.media_type)}"
    if response.json_events is True:
        yield "json=True"
    elif response.json_events:
        yield f"json={sequence(map(string, response.json_events))}"


def _pair(key: str, value: str, depth: int) -> str:
    """An item of a dict, its value opened where the line would be too long."""
    return f"{key}: {laid_out(value, depth, len(key) + 2, 1)}"

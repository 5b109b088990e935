"""What the runtime knows of an operation's responses."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import Operation, Response, ResponseKind, Scalar
from ...annotations import Annotator
from ...codecs import Codecs
from ...layout import WIDTH, collection, laid_out
from ...spelling import sequence, string
from .alike import Alike, alike_responses
from .context import TagContext

_RESPONSES = {
    ResponseKind.JSON: "JsonResponse",
    ResponseKind.TEXT: "TextResponse",
    ResponseKind.RAW: "BytesResponse",
    ResponseKind.ANY: "AnyResponse",
    ResponseKind.EMPTY: "NoContent",
}


def responses_code(operation: Operation, codecs: Codecs, context: TagContext) -> str:
    """The responses, those that are alike under one key."""
    by_status: dict[str, list[Response]] = {}
    for response in operation.responses:
        by_status.setdefault(response.status, []).append(response)
    statuses: dict[str, list[str]] = {}
    for status, responses in by_status.items():
        made = [_response(g, codecs, context) for g in alike_responses(responses)]
        statuses.setdefault(_one_or_several(made), []).append(status)
    pairs = [_pair(string(" ".join(keys)), made, 3) for made, keys in statuses.items()]
    return collection("{", pairs, "}", 2, WIDTH - 1)


def _one_or_several(made: list[str]) -> str:
    return made[0] if len(made) == 1 else sequence(made)


def _response(group: Alike[Response], codecs: Codecs, context: TagContext) -> str:
    response = group.first
    name = _RESPONSES[response.kind]
    context.use("responses", name)
    arguments: list[str] = []
    if response.kind in (ResponseKind.TEXT, ResponseKind.RAW):
        arguments.append(string(response.media_type))
    elif response.kind is ResponseKind.JSON:
        arguments += _json(response, codecs, context)
    return f"{name}({', '.join([*arguments, *group.arguments])})"


def _json(response: Response, codecs: Codecs, context: TagContext) -> Iterator[str]:
    if response.type is not Scalar.ANY:
        spelled = Annotator(context.names, "models.").spell(response.type)
        yield string(spelled)
        if codecs.is_decoded(response.type):
            yield codecs.decoder(response.type)
    if response.media_type != "application/json":
        yield f"media_type={string(response.media_type)}"


def _pair(key: str, value: str, depth: int) -> str:
    """An item of a dict, its value opened where the line would be too long."""
    return f"{key}: {laid_out(value, depth, len(key) + 2, 1)}"

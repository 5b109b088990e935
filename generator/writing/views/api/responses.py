"""What the runtime knows of an operation's responses."""

from __future__ import annotations

from ....model import Operation, Response, ResponseKind, Scalar
from ...annotations import Annotator
from ...codecs import Codecs
from ...layout import WIDTH, collection, laid_out
from ...spelling import string
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
    statuses: dict[str, list[str]] = {}
    for response in operation.responses:
        made = _response(response, codecs, context)
        statuses.setdefault(made, []).append(response.status)
    pairs = [_pair(string(" ".join(keys)), made, 3) for made, keys in statuses.items()]
    return collection("{", pairs, "}", 2, WIDTH - 1)


def _response(response: Response, codecs: Codecs, context: TagContext) -> str:
    name = _RESPONSES[response.kind]
    context.use("responses", name)
    if response.kind in (ResponseKind.ANY, ResponseKind.EMPTY):
        return f"{name}()"
    if response.kind is not ResponseKind.JSON:
        return f"{name}({string(response.media_type)})"
    arguments: list[str] = []
    if response.type is not Scalar.ANY:
        spelled = Annotator(context.names, "models.").spell(response.type)
        arguments.append(string(spelled))
        if codecs.is_decoded(response.type):
            arguments.append(codecs.decoder(response.type))
    if response.media_type != "application/json":
        arguments.append(f"media_type={string(response.media_type)}")
    return f"{name}({', '.join(arguments)})"


def _pair(key: str, value: str, depth: int) -> str:
    """An item of a dict, its value opened where the line would be too long."""
    return f"{key}: {laid_out(value, depth, len(key) + 2, 1)}"

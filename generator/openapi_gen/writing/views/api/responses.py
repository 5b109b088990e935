"""The classes of the runtime that decode an operation's responses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ....media_formats import Values
from ....model import Operation, Response, Scalar
from ...codecs import Codecs
from ...source.annotations import Annotator
from ...source.code import Code
from ...source.layout import WIDTH, collection, laid_out
from ...source.literals import sequence, string
from ...source.media_type_groups import Alike, alike_responses
from ...source.xml_shapes import Shapes
from .context import TagContext


def responses_code(
    operation: Operation, codecs: Codecs, shapes: Shapes, context: TagContext
) -> Code:
    """The responses by status; statuses that are decoded alike share one key."""
    by_status: dict[str, list[Response]] = {}
    for response in operation.responses:
        by_status.setdefault(response.status, []).append(response)
    statuses: dict[str, list[str]] = {}
    for status, responses in by_status.items():
        each = [
            _response(g, codecs, shapes, context) for g in alike_responses(responses)
        ]
        made = each[0] if len(each) == 1 else sequence(each)
        statuses.setdefault(made, []).append(status)
    pairs = [_pair(string(" ".join(keys)), made, 3) for made, keys in statuses.items()]
    return collection("{", pairs, "}", 2, WIDTH - 1)


def _response(
    group: Alike[Response], codecs: Codecs, shapes: Shapes, context: TagContext
) -> str:
    response = group.first
    name = context.use(response.format.runtime.module, response.format.runtime.name)
    arguments: list[str] = []
    match response.format.values:
        case Values.DATA | Values.ITEMS:
            arguments += _typed(response, codecs, context)
        case Values.STRING | Values.BYTES | Values.UNKNOWN | Values.NOTHING:
            arguments += [string(response.media_type)] if response.media_type else []
        case _:
            assert_never(response.format.values)
    if response.xml is not None:
        arguments.append(f"shape={shapes.spell(response.xml.shape)}")
    return f"{name}({', '.join([*arguments, *group.arguments])})"


def _typed(response: Response, codecs: Codecs, context: TagContext) -> Iterator[str]:
    if response.type is not Scalar.ANY:
        spelled = Annotator.for_runtime(context.names).spell(response.type)
        yield string(spelled)
        if codecs.is_decoded(response.type):
            yield codecs.decoder(response.type)
    if response.media_type != response.format.default_media_type:
        yield f"media_type={string(response.media_type)}"
    if response.json_events is True:
        yield "json=True"
    elif response.json_events:
        yield f"json={sequence(map(string, response.json_events))}"


def _pair(key: str, value: str, depth: int) -> str:
    """An item of a dict, with its value split if the line would be too long."""
    return f"{key}: {laid_out(value, depth, len(key) + 2, 1)}"

"""Examples of Swagger 2.0 as those of Media Type Objects.

responses: {"200": {examples: {application/json: {...}}}}
{"in": "body", "x-example": {...}}, {"in": "body", "x-examples": {application/json: {...}}}
"""

from __future__ import annotations

from typing import Any

from ...media_formats.media_types import essence
from ..documents.json_types import is_object
from ..documents.node import Node, Relocated


def media_types_with_examples(
    owner: Node, keyword: str, members: dict[str, Any], media_types: list[str]
) -> Relocated:
    """`content`: `members` under each media type, with the example that `owner` has for
    it under `keyword`."""
    written = owner.literal(keyword)
    examples = written if is_object(written) else {}
    by_essence = {essence(name): value for name, value in examples.items()}
    plain = Relocated(members, owner)
    made: dict[str, Any] = {}
    for name in media_types:
        made[name] = plain
        if essence(name) in by_essence:
            example = examples.get(name, by_essence[essence(name)])
            made[name] = Relocated({**members, "example": example}, owner)
    return Relocated(made, owner)

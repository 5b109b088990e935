"""Arrays and maps that several schemas describe together.

allOf: [{items: {type: object}}, {items: {$ref: Thing}}]    list[Thing]
"""

from __future__ import annotations

from collections.abc import Sequence

from ...model import ArrayOf, MapOf, Type
from ...records import dataclass
from ..context import Context, Part
from ..documents.json_types import is_list
from .all_of import has_shape
from .scalars import implied_type, says_nullable

_OTHERS = frozenset(
    "anyOf const enum oneOf patternProperties prefixItems properties $dynamicRef".split()
)
_WORDS = {"items": "Item", "additionalProperties": "Value"}


@dataclass(frozen=True, slots=True)
class Contained:
    """What several schemas say of the items of an array, or of the values of a map."""

    keyword: str
    """`items` or `additionalProperties`"""
    described: tuple[Part, ...]
    is_nullable: bool

    def around(self, inner: Type) -> Type:
        return ArrayOf(inner) if self.keyword == "items" else MapOf(inner)


def contained_in(parts: Sequence[Part], context: Context) -> Contained | None:
    """What two of the parts or more say of the items or values; else None."""
    if len(parts) < 2 or any(part.node.has_any(_OTHERS) for part in parts):
        return None
    shaped = [part for part in parts if has_shape(part.node) and _type_of(part)]
    types = {_type_of(part) for part in shaped}
    for type_, keyword in (("array", "items"), ("object", "additionalProperties")):
        described = {
            node.id: Part(node, (*part.words, _WORDS[keyword]))
            for part in shaped
            if (node := part.node.get(keyword)) is not None and has_shape(node)
        }
        if len(described) > 1 and types == {type_}:
            typed = [part.node for part in shaped if "type" in part.node]
            is_nullable = bool(typed) and all(says_nullable(n, context) for n in typed)
            return Contained(keyword, tuple(described.values()), is_nullable)
    return None


def _type_of(part: Part) -> str:
    names = part.node.literal("type")
    if is_list(names):
        names = next(iter(name for name in names if name != "null"), "null")
    return names if isinstance(names, str) else implied_type(part.node)

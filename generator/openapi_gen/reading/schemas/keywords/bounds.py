"""Bounds of numbers and of lengths, with OpenAPI 3.0's boolean `exclusiveMinimum`."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import COUNTED, Bound, Check, Count, MultipleOf
from ...context import Edition
from ...documents.node import Node

_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_KEYWORDS = frozenset({*_BOUNDS, "multipleOf", *COUNTED})


def bounds_of(schema: Node, edition: Edition) -> Iterator[Check]:
    """The bounds of a schema: of numbers first, then of lengths."""
    if not schema.has_any(_KEYWORDS):
        return
    for keyword in _BOUNDS:
        limit = _number(schema, keyword)
        if limit is not None:
            yield Bound(_exclusive(schema, keyword, edition), limit)
    divisor = _number(schema, "multipleOf")
    if divisor is not None:
        yield MultipleOf(divisor)
    for keyword in COUNTED:
        limit = _number(schema, keyword)
        if limit is not None:
            yield Count(keyword, int(limit))


def _number(schema: Node, keyword: str) -> int | float | None:
    value = schema.literal(keyword)
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number else None


def _exclusive(schema: Node, keyword: str, edition: Edition) -> str:
    """OpenAPI 3.0: `exclusiveMinimum: true` makes `minimum` exclusive."""
    flag = "exclusive" + keyword[0].upper() + keyword[1:]
    return flag if edition is Edition.V3_0 and schema.flag(flag) else keyword

"""Schemas that no value fulfils, because two of their keywords exclude each other.

A parameter or property with such a schema cannot be sent. Only the document's author can
correct it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import product
from typing import assert_never

from ....diagnostics.collector import Diagnostics
from ....model import Bound, Check, Count, JsonType, OfType, OneOfValues
from ...documents.node import Node

_PAIRS = (
    ("minLength", "maxLength", JsonType.STRING),
    ("minItems", "maxItems", JsonType.ARRAY),
    ("minProperties", "maxProperties", JsonType.OBJECT),
)
_LOWER = ("minimum", "exclusiveMinimum")
_UPPER = ("maximum", "exclusiveMaximum")
_NUMBERS = {JsonType.INTEGER, JsonType.NUMBER}
_ENDLESS = sys.maxsize


def report_contradiction(
    schema: Node, checks: Iterable[Check], diagnostics: Diagnostics
) -> None:
    """Warns if no value at all fulfils the checks of a schema."""
    checks = tuple(checks)
    types = {type_ for check in checks for type_ in _types(check)}
    for keyword, reason in _reasons(checks, types) if types else ():
        diagnostics.warning(
            schema.source.place(f"{schema.pointer}/{keyword}"),
            "unsatisfiable-schema",
            f"no value can fulfil {reason}: nothing can be sent here",
        )


def _reasons(
    checks: tuple[Check, ...], types: set[JsonType]
) -> Iterator[tuple[str, str]]:
    """The keyword at fault, and what excludes what."""
    for check in checks:
        if isinstance(check, OneOfValues) and check.values:
            if not any(
                _is_of(value, type_) for value in check.values for type_ in types
            ):
                names = " or ".join(sorted(type_.value for type_ in types))
                yield check.keyword, f"`{check.keyword}` and the type {names}"
    counts = {
        check.keyword: check.limit for check in checks if isinstance(check, Count)
    }
    for least, most, type_ in _PAIRS:
        if types == {type_} and counts.get(least, 0) > counts.get(most, _ENDLESS):
            yield most, f"`{least}` {counts[least]} and `{most}` {counts[most]}"
    limits = {
        check.keyword: check.limit for check in checks if isinstance(check, Bound)
    }
    for least, most in product(_LOWER, _UPPER) if types <= _NUMBERS else ():
        if least not in limits or most not in limits:
            continue
        is_inclusive = least == "minimum" and most == "maximum"
        if (limits[least], not is_inclusive) > (limits[most], False):
            yield most, f"`{least}` {limits[least]} and `{most}` {limits[most]}"


def _types(check: Check) -> tuple[JsonType, ...]:
    return check.types if isinstance(check, OfType) else ()


def _is_of(value: object, type_: JsonType) -> bool:
    match type_:
        case JsonType.NULL:
            return value is None
        case JsonType.BOOLEAN:
            return isinstance(value, bool)
        case JsonType.INTEGER:
            return (
                isinstance(value, int | float) and value % 1 == 0 and _is_number(value)
            )
        case JsonType.NUMBER:
            return _is_number(value)
        case JsonType.STRING:
            return isinstance(value, str)
        case JsonType.ARRAY:
            return isinstance(value, list)
        case JsonType.OBJECT:
            return isinstance(value, dict)
        case _:
            assert_never(type_)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)

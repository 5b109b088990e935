"""Changes values deep inside the frozen model; what does not change stays itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from operator import is_
from typing import Any

from ...model import Scalar, field_names
from ...texts import Text

_TUPLE: Any = tuple
"""For isinstance: type checkers narrow with `tuple` to `tuple[Unknown, ...]`."""

_WHOLE = frozenset({str, Text, int, float, bool, type(None), Scalar})
"""Most values; they have no parts."""


def parts_of(value: Any) -> Iterable[Any] | None:
    """The items of a tuple; None for any other value."""
    return value if isinstance(value, _TUPLE) else None


def with_parts(value: Any, change: Callable[[Any], Any]) -> Any:
    """A value with each of its parts changed; a value without parts is itself."""
    if isinstance(value, _TUPLE):
        made = tuple(one if type(one) in _WHOLE else change(one) for one in value)
        return value if all(map(is_, made, value)) else made
    changed: dict[str, Any] = {}
    for name in field_names(value):
        before = getattr(value, name)
        if type(before) in _WHOLE:
            continue
        after = change(before)
        if after is not before:
            changed[name] = after
    return replace(value, **changed) if changed else value

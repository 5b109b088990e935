"""Changes values deep inside the frozen model; what does not change stays itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any

_TUPLE: Any = tuple
"""For isinstance: type checkers narrow with `tuple` to `tuple[Unknown, ...]`."""


def parts_of(value: Any) -> Iterable[Any] | None:
    """The items of a tuple; None for any other value."""
    return value if isinstance(value, _TUPLE) else None


def with_parts(value: Any, change: Callable[[Any], Any]) -> Any:
    """A value with each of its parts changed; a value without parts is itself."""
    items = parts_of(value)
    if items is not None:
        made = tuple(map(change, items))
        return value if all(a is b for a, b in zip(made, items)) else made
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for field in fields(value):
        before = getattr(value, field.name)
        after = change(before)
        if after is not before:
            changed[field.name] = after
    return replace(value, **changed) if changed else value

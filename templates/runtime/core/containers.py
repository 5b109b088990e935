"""Lists and dicts from other sequences and mappings, whose parts are JSON data already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

__all__ = ["as_dict", "as_list"]

SEQUENCE: Any = Sequence
MAPPING: Any = Mapping
"""For isinstance: type checkers narrow with these to `Sequence[Unknown]`."""
_STRINGS = (str, bytes, bytearray, memoryview)


def as_list(values: Any) -> Any:
    """A list from a sequence; a string is not a sequence. Other values stay."""
    if type(values) is list or isinstance(values, _STRINGS):
        return cast("Any", values)
    if isinstance(values, SEQUENCE):
        return list(values)
    return values


def as_dict(values: Any) -> Any:
    """A dict from a mapping. Other values stay."""
    if type(values) is dict or not isinstance(values, MAPPING):
        return cast("Any", values)
    return dict(values)

"""Decoders of generated codecs: from JSON data to the types of models.

Decoders are lenient. They accept any JSON data and never raise; a value that cannot be
decoded is returned unchanged. `annotations.py` compares the result with its annotation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

__all__ = [
    "OBJECT",
    "decode_any",
    "decode_each",
    "decode_integer",
    "decode_map",
    "others",
]

Decoder = Callable[[Any], Any]

OBJECT: Any = dict
"""For isinstance: type checkers narrow with `dict` to `dict[Unknown, Unknown]`."""


def decode_any(data: Any) -> Any:
    """Any value, unchanged."""
    return data


def decode_integer(data: Any) -> Any:
    """An integer, also from `1.0` (JSON Schema 2020-12 section 4.2.3)."""
    return int(data) if type(data) is float and data.is_integer() else data


def decode_each(decode: Decoder, data: Any) -> Any:
    """A list from an array, with each item decoded."""
    if type(data) is list:
        return [decode(item) for item in cast("Sequence[Any]", data)]
    return data


def decode_map(decode: Decoder, data: Any) -> Any:
    """A dict from an object, with each value decoded."""
    if type(data) is dict:
        members = cast("Mapping[str, Any]", data)
        return {key: decode(item) for key, item in members.items()}
    return data


def others(data: dict[str, Any], model: Any) -> dict[str, Any]:
    """The properties of an object that its model does not declare."""
    declared = model.ABSENT
    return {key: value for key, value in data.items() if key not in declared}

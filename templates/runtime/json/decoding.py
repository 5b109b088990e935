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
    "decode_tuple",
    "each",
    "mapped",
    "others",
    "probed",
    "wire_names",
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


def decode_tuple(decoders: tuple[Decoder, ...], rest: Decoder | None, data: Any) -> Any:
    """A tuple from an array; `rest` decodes further items, None allows none."""
    if type(data) is not list:
        return data
    items = cast("Sequence[Any]", data)
    more = len(items) - len(decoders)
    if more < 0 or (more and rest is None):
        return items
    further = [rest or decode_any] * more
    return tuple(decode(item) for decode, item in zip((*decoders, *further), items))


def each(decode: Decoder) -> Decoder:
    """A decoder of arrays whose items `decode` decodes."""
    return lambda data: decode_each(decode, data)


def mapped(decode: Decoder) -> Decoder:
    """A decoder of objects whose values `decode` decodes."""
    return lambda data: decode_map(decode, data)


# The property names that a model's decoder reads: found by decoding a probe


class Mark:
    """The value of a property in a model that was decoded from a probe."""

    __slots__ = ("name", "required")

    def __init__(self, name: str, required: bool) -> None:
        self.name = name
        self.required = required


class _Probe(dict[str, Any]):
    """An object that returns a mark for each property, and remembers the marks."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: list[Mark] = []

    def get(self, key: str, default: Any = ...) -> Any:
        self.marks.append(Mark(key, required=default is ...))
        return self.marks[-1]


_names: dict[Decoder, frozenset[str]] = {}


def others(data: dict[str, Any], decode: Decoder) -> dict[str, Any]:
    """The properties of an object that its model's decoder, `decode`, does not read."""
    names = _names.get(decode)
    if names is None:
        if isinstance(data, _Probe):
            return {}
        names = wire_names(decode)
    if names.issuperset(data):
        return {}
    return {key: value for key, value in data.items() if key not in names}


def wire_names(decode: Decoder) -> frozenset[str]:
    """The property names that a model's decoder reads."""
    names = _names.get(decode)
    if names is None:
        probe = _Probe()
        decode(probe)
        names = _names[decode] = frozenset(mark.name for mark in probe.marks)
    return names


def probed(decode: Decoder) -> Any:
    """The model decoded from a probe: each field has the mark of its property."""
    return decode(_Probe())

"""What generated codecs decode with, beside the formats: JSON's own types and shapes.

A decoder takes JSON data, its JSON pointer in the body and the response's mismatches;
it never raises, and what does not fit is returned as it came.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .mismatches import Mismatches, decode_each, decode_map, decode_union
from .unset import UNSET

__all__ = [
    "ABSENT",
    "NOTHING",
    "OBJECT",
    "choice",
    "decode_any",
    "decode_boolean",
    "decode_choice",
    "decode_integer",
    "decode_null",
    "decode_number",
    "decode_string",
    "decode_tagged",
    "each",
    "mapped",
    "note_unknown",
    "nullable",
    "others",
    "tagged",
    "tuple_of",
    "union",
]

Decoder = Callable[[Any, str, Mismatches], Any]

ABSENT: Any = None
"""What an optional field holds when it was left out: None, whatever its type."""

NOTHING: Any = (None, UNSET)
"""What an optional nullable field may hold instead of a value."""


OBJECT: Any = dict
"""Type checkers would take `dict` for `dict[Unknown, Unknown]` after a test."""


LIST: Any = list
"""As `OBJECT`."""


def decode_any(data: Any, at: str, notes: Mismatches) -> Any:
    """Whatever it is."""
    return data


def decode_null(data: Any, at: str, notes: Mismatches) -> Any:
    """null"""
    if data is not None:
        notes.add(at, "null", data)
    return data


def decode_boolean(data: Any, at: str, notes: Mismatches) -> Any:
    """A boolean."""
    if type(data) is not bool:
        notes.add(at, "a boolean", data)
    return data


def decode_integer(data: Any, at: str, notes: Mismatches) -> Any:
    """An integer; `1.0` is one (JSON Schema 2020-12, 4.2.3)."""
    if type(data) is float and data.is_integer():
        return int(data)
    if type(data) is not int:
        notes.add(at, "an integer", data)
    return data


def decode_number(data: Any, at: str, notes: Mismatches) -> Any:
    """A number."""
    if type(data) is not float and type(data) is not int:
        notes.add(at, "a number", data)
    return data


def decode_string(data: Any, at: str, notes: Mismatches) -> Any:
    """A string."""
    if type(data) is not str:
        notes.add(at, "a string", data)
    return data


def decode_choice(
    values: tuple[object, ...], data: Any, at: str, notes: Mismatches
) -> Any:
    """One of the values of an enum; another one is kept."""
    if not any(data == value and type(data) is type(value) for value in values):
        notes.add(at, f"one of {', '.join(map(repr, values))}", data)
    return data


def decode_tagged(
    name: str,
    mapping: dict[str, Decoder],
    data: Any,
    at: str,
    notes: Mismatches,
    default: Decoder | None = None,
) -> Any:
    """The member of a union that the discriminator property `name` tells; `default`
    decodes an object of which it tells nothing known.
    """
    if data is None:
        return data
    if type(data) is OBJECT:
        tag = data.get(name)
        decode = mapping.get(tag, default) if type(tag) is str else default
        if decode is not None:
            return decode(data, at, notes)
    notes.add(at, f"an object whose {name!r} is one of {', '.join(mapping)}", data)
    return data


def choice(*values: object) -> Decoder:
    """Decodes one of the values of an enum."""
    return lambda data, at, notes: decode_choice(values, data, at, notes)


def each(decode: Decoder) -> Decoder:
    """Decodes a list of what `decode` decodes."""
    return lambda data, at, notes: decode_each(decode, data, at, notes)


def mapped(decode: Decoder) -> Decoder:
    """Decodes an object whose values `decode` decodes."""
    return lambda data, at, notes: decode_map(decode, data, at, notes)


def nullable(decode: Decoder) -> Decoder:
    """Decodes null, or what `decode` decodes."""
    return lambda data, at, notes: None if data is None else decode(data, at, notes)


def tagged(
    name: str, mapping: dict[str, Decoder], default: Decoder | None = None
) -> Decoder:
    """Decodes the member of a union that the discriminator property `name` tells."""
    return lambda data, at, notes: decode_tagged(
        name, mapping, data, at, notes, default
    )


def tuple_of(decoders: tuple[Decoder, ...], rest: Decoder | None) -> Decoder:
    """Decodes a tuple; `rest` decodes what comes behind it, None allows nothing."""

    def decode(data: Any, at: str, notes: Mismatches) -> Any:
        if type(data) is not LIST:
            notes.add(at, "an array", data)
            return data
        more = len(data) - len(decoders)
        if more < 0 or (more and rest is None):
            notes.add(at, f"an array of {len(decoders)} items", data)
            return data
        each = (*decoders, *([rest or decode_any] * more))
        items = zip(each, data)
        return tuple(
            one(item, f"{at}/{n}", notes) for n, (one, item) in enumerate(items)
        )

    return decode


def union(*decoders: Decoder) -> Decoder:
    """Decodes what the first of the decoders takes without a mismatch."""
    return lambda data, at, notes: decode_union(data, at, notes, decoders)


def others(data: dict[str, Any], known: frozenset[str]) -> dict[str, Any]:
    """The properties of an object that its schema does not name."""
    if data.keys() <= known:
        return {}
    return {key: value for key, value in data.items() if key not in known}


def note_unknown(
    data: dict[str, Any], known: frozenset[str], at: str, notes: Mismatches
) -> None:
    """Records the properties that a closed schema does not allow."""
    if not data.keys() <= known:
        for key in data.keys() - known:
            notes.add(at, f"no property {key!r}", data[key])

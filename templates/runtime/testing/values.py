"""From the strings of a request to JSON data, by the annotated types of arguments.

A string does not say its type: `5` is a number or a text. What the method's annotation
allows decides. A string that fits nothing is kept, so that the validator refuses it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from ..core.mismatches import Mismatches
from ..json.annotations import (
    Alias,
    AnyOf,
    Anything,
    DictOf,
    Expected,
    ListOf,
    Model,
    Simple,
    TupleOf,
    types_of,
)
from ..json.building import decode_as
from ..json.parsing import loads
from ..json.wire_fields import wire_fields

__all__ = [
    "MISSING",
    "Read",
    "can_be_left_out",
    "fits",
    "is_text",
    "item_of",
    "json_or_text",
    "members_of",
    "scalar",
    "structure_of",
]

Read = Callable[[str], str]
"""Decodes one part of a value: percent-decoding, or nothing in a header."""

MISSING: Any = object()
"""In place of a value that the request does not have."""

_NUMBERS: tuple[Any, ...] = (bool, int, float, Decimal)


def scalar(type_: Expected, text: str) -> Any:
    """The JSON data that a string is."""
    match type_:
        case Alias():
            return scalar(type_.target, text)
        case AnyOf(members):
            tried = [scalar(member, text) for member in members]
            pairs = zip(members, tried)
            return next((data for one, data in pairs if fits(one, data)), text)
        case Simple(cls=None) if not type_.matches(text):
            data = json_or_text(text)
            return data if type_.matches(data) else text
        case Simple(cls=cls) if cls in _NUMBERS:
            data = json_or_text(text)
            return text if isinstance(data, str) else data
        case ListOf() | TupleOf() | DictOf() | Model():
            return json_or_text(text)
        case _:
            return text


def json_or_text(text: str) -> Any:
    """The string as JSON; the string itself if it is none."""
    try:
        return loads(text.encode(errors="surrogatepass"))
    except (ValueError, RecursionError):
        return text


def fits(type_: Expected, data: Any) -> bool:
    """Whether JSON data decodes to a type without a mismatch."""
    notes = Mismatches()
    type_.compare(decode_as(type_, data), data, "", notes)
    return not notes


def structure_of(type_: Expected, *, is_divided: bool) -> Expected | None:
    """The array or object that a value is; None for a scalar.

    Where the type has both, a value in several parts is the array or object.
    """
    found: list[Expected] = []
    has_scalar = False
    for one in _alternatives(type_):
        if isinstance(one, ListOf | TupleOf | DictOf | Model):
            found.append(one)
        else:
            has_scalar = has_scalar or not _is_null(one)
    if not found or (has_scalar and not is_divided):
        return None
    return next((one for one in found if isinstance(one, Model)), found[0])


def is_text(type_: Expected) -> bool:
    """Whether the empty string is a value."""
    return any(
        isinstance(one, Anything) or (isinstance(one, Simple) and one.matches(""))
        for one in _alternatives(type_)
    )


def can_be_left_out(type_: Expected) -> bool:
    """Whether a value can be nothing in a URL: null, an empty array or object."""
    return any(
        isinstance(one, ListOf | TupleOf | DictOf | Model | Anything) or _is_null(one)
        for one in _alternatives(type_)
    )


def _alternatives(type_: Expected) -> list[Expected]:
    match type_:
        case Alias():
            return _alternatives(type_.target)
        case AnyOf(members):
            return [one for member in members for one in _alternatives(member)]
        case _:
            return [type_]


def _is_null(type_: Expected) -> bool:
    return isinstance(type_, Simple) and type_.matches(None)


_ANYTHING = Anything()


def item_of(type_: Expected, index: int) -> Expected:
    """The type of an item of an array."""
    match type_:
        case ListOf(item):
            return item
        case TupleOf(items, rest):
            beyond = _ANYTHING if rest is None else rest
            return items[index] if index < len(items) else beyond
        case _:
            return _ANYTHING


def members_of(type_: Expected) -> tuple[Mapping[str, Expected], Expected | None]:
    """The types of an object's properties by wire name, and that of all others; None if
    it has no others."""
    match type_:
        case DictOf(value):
            return {}, value
        case Model(cls):
            types = types_of(cls)
            named = {field.wire: types[field.name] for field in wire_fields(cls)}
            rest = types.get("additional_properties")
            return named, rest.value if isinstance(rest, DictOf) else None
        case _:
            return {}, _ANYTHING

"""JSON data to FooBar_2747c6 and back."""

from __future__ import annotations

from typing import Any

from ..models.foo_bar_2747c6 import FooBar_2747c6
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("name",))


def encode(value: object) -> Any:
    """JSON data of FooBar_2747c6; other values are left to the validator."""
    if not isinstance(value, FooBar_2747c6):
        return plain(value)
    data: dict[str, Any] = {}
    if value.name is not None:
        data["name"] = value.name
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> FooBar_2747c6:
    """FooBar_2747c6 of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(FooBar_2747c6, at, data)
    new = object.__new__(FooBar_2747c6)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str and item is not None:
        new.name = decode_string(item, f"{at}/name", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

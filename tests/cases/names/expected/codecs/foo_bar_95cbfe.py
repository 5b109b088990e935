"""JSON data to FooBar_95cbfe and back."""

from __future__ import annotations

from typing import Any

from ..models.foo_bar_95cbfe import FooBar_95cbfe
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("name",))


def encode(value: object) -> Any:
    """JSON data of FooBar_95cbfe; other values are left to the validator."""
    if not isinstance(value, FooBar_95cbfe):
        return plain(value)
    data: dict[str, Any] = {}
    if value.name is not None:
        data["name"] = value.name
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> FooBar_95cbfe:
    """FooBar_95cbfe of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(FooBar_95cbfe, at, data)
    new = object.__new__(FooBar_95cbfe)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str and item is not None:
        new.name = decode_string(item, f"{at}/name", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

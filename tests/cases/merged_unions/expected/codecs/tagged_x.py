"""JSON data to TaggedX and back."""

from __future__ import annotations

from typing import Any

from ..models.tagged_x import TaggedX
from ..runtime.decoding import ABSENT, decode_choice, decode_integer, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("type", "x"))


def encode(value: object) -> Any:
    """JSON data of TaggedX; other values are left to the validator."""
    if not isinstance(value, TaggedX):
        return plain(value)
    data: dict[str, Any] = {}
    data["type"] = value.type
    if value.x is not None:
        data["x"] = value.x
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> TaggedX:
    """TaggedX of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(TaggedX, at, data)
    new = object.__new__(TaggedX)
    item = data.get("type", ABSENT)
    new.type = decode_choice(("x",), item, f"{at}/type", notes)
    new.x = item = data.get("x", ABSENT)
    if type(item) is not int and item is not None:
        new.x = decode_integer(item, f"{at}/x", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to TaggedOption2 and back."""

from __future__ import annotations

from typing import Any

from ..models.tagged_option2 import TaggedOption2
from ..runtime.decoding import ABSENT, decode_choice, decode_integer, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("type", "y"))


def encode(value: object) -> Any:
    """JSON data of TaggedOption2; other values are left to the validator."""
    if not isinstance(value, TaggedOption2):
        return plain(value)
    data: dict[str, Any] = {}
    data["type"] = value.type
    if value.y is not None:
        data["y"] = value.y
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> TaggedOption2:
    """TaggedOption2 of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(TaggedOption2, at, data)
    new = object.__new__(TaggedOption2)
    item = data.get("type", ABSENT)
    new.type = decode_choice(("y", "z"), item, f"{at}/type", notes)
    new.y = item = data.get("y", ABSENT)
    if type(item) is not int and item is not None:
        new.y = decode_integer(item, f"{at}/y", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

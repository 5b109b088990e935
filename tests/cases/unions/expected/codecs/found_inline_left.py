"""JSON data to FoundInlineLeft and back."""

from __future__ import annotations

from typing import Any

from ..models.found_inline_left import FoundInlineLeft
from ..runtime.decoding import ABSENT, decode_integer, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("left",))


def encode(value: object) -> Any:
    """JSON data of FoundInlineLeft; other values are left to the validator."""
    if not isinstance(value, FoundInlineLeft):
        return plain(value)
    data: dict[str, Any] = {}
    if value.left is not None:
        data["left"] = value.left
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> FoundInlineLeft:
    """FoundInlineLeft of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(FoundInlineLeft, at, data)
    new = object.__new__(FoundInlineLeft)
    new.left = item = data.get("left", ABSENT)
    if type(item) is not int and item is not None:
        new.left = decode_integer(item, f"{at}/left", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

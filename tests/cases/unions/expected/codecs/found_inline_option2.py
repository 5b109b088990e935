"""JSON data to FoundInlineOption2 and back."""

from __future__ import annotations

from typing import Any

from ..models.found_inline_option2 import FoundInlineOption2
from ..runtime.decoding import ABSENT, decode_integer, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("right",))


def encode(value: object) -> Any:
    """JSON data of FoundInlineOption2; other values are left to the validator."""
    if not isinstance(value, FoundInlineOption2):
        return plain(value)
    data: dict[str, Any] = {}
    if value.right is not None:
        data["right"] = value.right
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> FoundInlineOption2:
    """FoundInlineOption2 of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(FoundInlineOption2, at, data)
    new = object.__new__(FoundInlineOption2)
    new.right = item = data.get("right", ABSENT)
    if type(item) is not int and item is not None:
        new.right = decode_integer(item, f"{at}/right", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

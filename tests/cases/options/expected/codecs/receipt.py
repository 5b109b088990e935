"""JSON data to Receipt and back."""

from __future__ import annotations

from typing import Any

from ..models.receipt import Receipt
from ..runtime.decoding import ABSENT, decode_integer, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("number",))


def encode(value: object) -> Any:
    """JSON data of Receipt; other values are left to the validator."""
    if not isinstance(value, Receipt):
        return plain(value)
    data: dict[str, Any] = {}
    if value.number is not None:
        data["number"] = value.number
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Receipt:
    """Receipt of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Receipt, at, data)
    new = object.__new__(Receipt)
    new.number = item = data.get("number", ABSENT)
    if type(item) is not int and item is not None:
        new.number = decode_integer(item, f"{at}/number", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

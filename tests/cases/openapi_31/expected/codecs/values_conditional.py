"""JSON data to ValuesConditional and back."""

from __future__ import annotations

from typing import Any

from ..models.values_conditional import ValuesConditional
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("country", "zip"))


def encode(value: object) -> Any:
    """JSON data of ValuesConditional; other values are left to the validator."""
    if not isinstance(value, ValuesConditional):
        return plain(value)
    data: dict[str, Any] = {}
    if value.country is not None:
        data["country"] = value.country
    if value.zip is not None:
        data["zip"] = value.zip
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> ValuesConditional:
    """ValuesConditional of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(ValuesConditional, at, data)
    new = object.__new__(ValuesConditional)
    new.country = item = data.get("country", ABSENT)
    if type(item) is not str and item is not None:
        new.country = decode_string(item, f"{at}/country", notes)
    new.zip = item = data.get("zip", ABSENT)
    if type(item) is not str and item is not None:
        new.zip = decode_string(item, f"{at}/zip", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

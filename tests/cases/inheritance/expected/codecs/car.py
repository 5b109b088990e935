"""JSON data to Car and back."""

from __future__ import annotations

from typing import Any

from ..models.car import Car
from ..runtime.decoding import ABSENT, decode_integer, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("type", "doors"))


def encode(value: object) -> Any:
    """JSON data of Car; other values are left to the validator."""
    if not isinstance(value, Car):
        return plain(value)
    data: dict[str, Any] = {}
    data["type"] = value.type
    if value.doors is not None:
        data["doors"] = value.doors
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Car:
    """Car of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Car, at, data)
    new = object.__new__(Car)
    new.type = item = data.get("type", ABSENT)
    if type(item) is not str:
        new.type = decode_string(item, f"{at}/type", notes)
    new.doors = item = data.get("doors", ABSENT)
    if type(item) is not int and item is not None:
        new.doors = decode_integer(item, f"{at}/doors", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

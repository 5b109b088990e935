"""JSON data to Thing and back."""

from __future__ import annotations

from typing import Any

from ..models.thing import Thing
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches, decode_date_time
from ..runtime.plain import encode_date_time, encode_map, plain

_KNOWN = frozenset(("name", "made"))


def encode(value: object) -> Any:
    """JSON data of Thing; other values are left to the validator."""
    if not isinstance(value, Thing):
        return plain(value)
    data: dict[str, Any] = {}
    if value.name is not None:
        data["name"] = value.name
    if value.made is not None:
        data["made"] = encode_date_time(value.made)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Thing:
    """Thing of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Thing, at, data)
    new = object.__new__(Thing)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str and item is not None:
        new.name = decode_string(item, f"{at}/name", notes)
    new.made = item = data.get("made", ABSENT)
    if item is not None:
        new.made = decode_date_time(item, f"{at}/made", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

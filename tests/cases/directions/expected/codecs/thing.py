"""JSON data to Thing and back."""

from __future__ import annotations

from typing import Any

from ..models.thing import Thing
from ..runtime.decoding import ABSENT, NOTHING, decode_integer, decode_string, others
from ..runtime.mismatches import Mismatches, decode_date_time
from ..runtime.plain import encode_date_time, encode_map, plain
from ..runtime.unset import UNSET

_KNOWN = frozenset(("id", "name", "secret", "made"))


def encode(value: object) -> Any:
    """JSON data of Thing; other values are left to the validator."""
    if not isinstance(value, Thing):
        return plain(value)
    data: dict[str, Any] = {}
    if value.id is not None:
        data["id"] = value.id
    data["name"] = value.name
    data["secret"] = value.secret
    if value.made is not UNSET:
        data["made"] = encode_date_time(value.made)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Thing:
    """Thing of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Thing, at, data)
    new = object.__new__(Thing)
    new.id = item = data.get("id", ABSENT)
    if type(item) is not int and item is not None:
        new.id = decode_integer(item, f"{at}/id", notes)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str:
        new.name = decode_string(item, f"{at}/name", notes)
    new.secret = item = data.get("secret", ABSENT)
    if type(item) is not str and item is not None:
        new.secret = decode_string(item, f"{at}/secret", notes)
    new.made = item = data.get("made", UNSET)
    if item not in NOTHING:
        new.made = decode_date_time(item, f"{at}/made", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Named and back."""

from __future__ import annotations

from typing import Any

from ..models.named import Named
from ..runtime.decoding import ABSENT, decode_integer, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("id", "name"))


def encode(value: object) -> Any:
    """JSON data of Named; other values are left to the validator."""
    if not isinstance(value, Named):
        return plain(value)
    data: dict[str, Any] = {}
    data["id"] = value.id
    data["name"] = value.name
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Named:
    """Named of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Named, at, data)
    new = object.__new__(Named)
    new.id = item = data.get("id", ABSENT)
    if type(item) is not int:
        new.id = decode_integer(item, f"{at}/id", notes)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str:
        new.name = decode_string(item, f"{at}/name", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Base and back."""

from __future__ import annotations

from typing import Any

from ..models.base import Base
from ..runtime.decoding import ABSENT, decode_integer, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("id", "name"))


def encode(value: object) -> Any:
    """JSON data of Base; other values are left to the validator."""
    if not isinstance(value, Base):
        return plain(value)
    data: dict[str, Any] = {}
    data["id"] = value.id
    if value.name is not None:
        data["name"] = value.name
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Base:
    """Base of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Base, at, data)
    new = object.__new__(Base)
    new.id = item = data.get("id", ABSENT)
    if type(item) is not int:
        new.id = decode_integer(item, f"{at}/id", notes)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str and item is not None:
        new.name = decode_string(item, f"{at}/name", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

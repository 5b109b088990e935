"""JSON data to Dog and back."""

from __future__ import annotations

from typing import Any

from ..models.dog import Dog
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain
from . import owner

_KNOWN = frozenset(("petType", "owner"))


def encode(value: object) -> Any:
    """JSON data of Dog; other values are left to the validator."""
    if not isinstance(value, Dog):
        return plain(value)
    data: dict[str, Any] = {}
    data["petType"] = value.pet_type
    if value.owner is not None:
        data["owner"] = plain(value.owner)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Dog:
    """Dog of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Dog, at, data)
    new = object.__new__(Dog)
    new.pet_type = item = data.get("petType", ABSENT)
    if type(item) is not str:
        new.pet_type = decode_string(item, f"{at}/petType", notes)
    new.owner = item = data.get("owner", ABSENT)
    if item is not None:
        new.owner = owner.decode(item, f"{at}/owner", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Animal and back."""

from __future__ import annotations

from typing import Any

from ..models.animal import Animal
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain
from . import any_animal

_KNOWN = frozenset(("kind", "friend"))


def encode(value: object) -> Any:
    """JSON data of Animal; other values are left to the validator."""
    if not isinstance(value, Animal):
        return plain(value)
    data: dict[str, Any] = {}
    data["kind"] = value.kind
    if value.friend is not None:
        data["friend"] = plain(value.friend)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Animal:
    """Animal of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Animal, at, data)
    new = object.__new__(Animal)
    new.kind = item = data.get("kind", ABSENT)
    if type(item) is not str:
        new.kind = decode_string(item, f"{at}/kind", notes)
    new.friend = item = data.get("friend", ABSENT)
    if item is not None:
        new.friend = any_animal.decode(item, f"{at}/friend", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Cat and back."""

from __future__ import annotations

from typing import Any

from ..models.cat import Cat
from ..runtime.decoding import ABSENT, decode_integer, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain
from . import any_animal

_KNOWN = frozenset(("kind", "friend", "lives"))


def encode(value: object) -> Any:
    """JSON data of Cat; other values are left to the validator."""
    if not isinstance(value, Cat):
        return plain(value)
    data: dict[str, Any] = {}
    data["kind"] = value.kind
    if value.friend is not None:
        data["friend"] = plain(value.friend)
    if value.lives is not None:
        data["lives"] = value.lives
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Cat:
    """Cat of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Cat, at, data)
    new = object.__new__(Cat)
    new.kind = item = data.get("kind", ABSENT)
    if type(item) is not str:
        new.kind = decode_string(item, f"{at}/kind", notes)
    new.friend = item = data.get("friend", ABSENT)
    if item is not None:
        new.friend = any_animal.decode(item, f"{at}/friend", notes)
    new.lives = item = data.get("lives", ABSENT)
    if type(item) is not int and item is not None:
        new.lives = decode_integer(item, f"{at}/lives", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

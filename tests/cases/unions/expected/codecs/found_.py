"""JSON data to Found and back."""

from __future__ import annotations

from typing import Any

from ..models.found_ import Found
from ..runtime.decoding import (
    ABSENT,
    NOTHING,
    choice,
    decode_null,
    decode_number,
    others,
)
from ..runtime.mismatches import Mismatches, decode_date, decode_date_time, decode_union
from ..runtime.plain import encode_map, plain
from ..runtime.unset import UNSET
from . import cat, dog, found_inline_left, found_inline_option2

_KNOWN = frozenset(("pet", "size", "when", "inline"))


def encode(value: object) -> Any:
    """JSON data of Found; other values are left to the validator."""
    if not isinstance(value, Found):
        return plain(value)
    data: dict[str, Any] = {}
    if value.pet is not UNSET:
        data["pet"] = plain(value.pet)
    if value.size is not None:
        data["size"] = value.size
    if value.when is not None:
        data["when"] = plain(value.when)
    if value.inline is not None:
        data["inline"] = plain(value.inline)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Found:
    """Found of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Found, at, data)
    new = object.__new__(Found)
    new.pet = item = data.get("pet", UNSET)
    if item not in NOTHING:
        new.pet = decode_union(
            item, f"{at}/pet", notes, (cat.decode, dog.decode, decode_null)
        )
    new.size = item = data.get("size", ABSENT)
    if item is not None:
        new.size = decode_union(
            item, f"{at}/size", notes, (decode_number, choice("small", "large"))
        )
    new.when = item = data.get("when", ABSENT)
    if item is not None:
        new.when = decode_union(
            item, f"{at}/when", notes, (decode_date, decode_date_time)
        )
    new.inline = item = data.get("inline", ABSENT)
    if item is not None:
        new.inline = decode_union(
            item,
            f"{at}/inline",
            notes,
            (found_inline_left.decode, found_inline_option2.decode),
        )
    new.additional_properties = others(data, _KNOWN)
    return new

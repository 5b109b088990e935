"""JSON data to ShapeLine and back."""

from __future__ import annotations

from typing import Any

from ..models.shape_line import ShapeLine
from ..runtime.decoding import (
    ABSENT,
    decode_choice,
    decode_number,
    decode_string,
    others,
)
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("color", "kind", "length"))


def encode(value: object) -> Any:
    """JSON data of ShapeLine; other values are left to the validator."""
    if not isinstance(value, ShapeLine):
        return plain(value)
    data: dict[str, Any] = {}
    data["color"] = value.color
    data["kind"] = value.kind
    if value.length is not None:
        data["length"] = value.length
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> ShapeLine:
    """ShapeLine of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(ShapeLine, at, data)
    new = object.__new__(ShapeLine)
    new.color = item = data.get("color", ABSENT)
    if type(item) is not str:
        new.color = decode_string(item, f"{at}/color", notes)
    item = data.get("kind", ABSENT)
    new.kind = decode_choice(("line",), item, f"{at}/kind", notes)
    new.length = item = data.get("length", ABSENT)
    if type(item) is not float and type(item) is not int and item is not None:
        new.length = decode_number(item, f"{at}/length", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

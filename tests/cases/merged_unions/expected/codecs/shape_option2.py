"""JSON data to ShapeOption2 and back."""

from __future__ import annotations

from typing import Any

from ..models.shape_option2 import ShapeOption2
from ..runtime.decoding import (
    ABSENT,
    decode_choice,
    decode_number,
    decode_string,
    others,
)
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("color", "kind", "side"))


def encode(value: object) -> Any:
    """JSON data of ShapeOption2; other values are left to the validator."""
    if not isinstance(value, ShapeOption2):
        return plain(value)
    data: dict[str, Any] = {}
    data["color"] = value.color
    data["kind"] = value.kind
    data["side"] = value.side
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> ShapeOption2:
    """ShapeOption2 of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(ShapeOption2, at, data)
    new = object.__new__(ShapeOption2)
    new.color = item = data.get("color", ABSENT)
    if type(item) is not str:
        new.color = decode_string(item, f"{at}/color", notes)
    item = data.get("kind", ABSENT)
    new.kind = decode_choice(("square",), item, f"{at}/kind", notes)
    new.side = item = data.get("side", ABSENT)
    if type(item) is not float and type(item) is not int:
        new.side = decode_number(item, f"{at}/side", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

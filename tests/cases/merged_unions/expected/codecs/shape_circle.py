"""JSON data to ShapeCircle and back."""

from __future__ import annotations

from typing import Any

from ..models.shape_circle import ShapeCircle
from ..runtime.decoding import (
    ABSENT,
    decode_choice,
    decode_number,
    decode_string,
    others,
)
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("color", "kind", "radius"))


def encode(value: object) -> Any:
    """JSON data of ShapeCircle; other values are left to the validator."""
    if not isinstance(value, ShapeCircle):
        return plain(value)
    data: dict[str, Any] = {}
    data["color"] = value.color
    data["kind"] = value.kind
    data["radius"] = value.radius
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> ShapeCircle:
    """ShapeCircle of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(ShapeCircle, at, data)
    new = object.__new__(ShapeCircle)
    new.color = item = data.get("color", ABSENT)
    if type(item) is not str:
        new.color = decode_string(item, f"{at}/color", notes)
    item = data.get("kind", ABSENT)
    new.kind = decode_choice(("circle",), item, f"{at}/kind", notes)
    new.radius = item = data.get("radius", ABSENT)
    if type(item) is not float and type(item) is not int:
        new.radius = decode_number(item, f"{at}/radius", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Bike and back."""

from __future__ import annotations

from typing import Any

from ..models.bike import Bike
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain
from . import vehicle

_KNOWN = frozenset(("type", "towed_by"))


def encode(value: object) -> Any:
    """JSON data of Bike; other values are left to the validator."""
    if not isinstance(value, Bike):
        return plain(value)
    data: dict[str, Any] = {}
    data["type"] = value.type
    if value.towed_by is not None:
        data["towed_by"] = plain(value.towed_by)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Bike:
    """Bike of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Bike, at, data)
    new = object.__new__(Bike)
    new.type = item = data.get("type", ABSENT)
    if type(item) is not str:
        new.type = decode_string(item, f"{at}/type", notes)
    new.towed_by = item = data.get("towed_by", ABSENT)
    if item is not None:
        new.towed_by = vehicle.decode(item, f"{at}/towed_by", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to OverlaidMeta and back."""

from __future__ import annotations

from typing import Any

from ..models.overlaid_meta import OverlaidMeta
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("a", "b"))


def encode(value: object) -> Any:
    """JSON data of OverlaidMeta; other values are left to the validator."""
    if not isinstance(value, OverlaidMeta):
        return plain(value)
    data: dict[str, Any] = {}
    if value.a is not None:
        data["a"] = value.a
    if value.b is not None:
        data["b"] = value.b
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> OverlaidMeta:
    """OverlaidMeta of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(OverlaidMeta, at, data)
    new = object.__new__(OverlaidMeta)
    new.a = item = data.get("a", ABSENT)
    if type(item) is not str and item is not None:
        new.a = decode_string(item, f"{at}/a", notes)
    new.b = item = data.get("b", ABSENT)
    if type(item) is not str and item is not None:
        new.b = decode_string(item, f"{at}/b", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

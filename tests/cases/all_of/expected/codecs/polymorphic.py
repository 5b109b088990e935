"""JSON data to Polymorphic and back."""

from __future__ import annotations

from typing import Any

from ..models.polymorphic import Polymorphic
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("kind",))


def encode(value: object) -> Any:
    """JSON data of Polymorphic; other values are left to the validator."""
    if not isinstance(value, Polymorphic):
        return plain(value)
    data: dict[str, Any] = {}
    data["kind"] = value.kind
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Polymorphic:
    """Polymorphic of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Polymorphic, at, data)
    new = object.__new__(Polymorphic)
    new.kind = item = data.get("kind", ABSENT)
    if type(item) is not str:
        new.kind = decode_string(item, f"{at}/kind", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

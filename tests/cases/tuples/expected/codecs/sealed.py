"""JSON data to Sealed and back."""

from __future__ import annotations

from typing import Any

from ..models.sealed import Sealed
from ..runtime.decoding import ABSENT, decode_string, note_unknown
from ..runtime.mismatches import Mismatches
from ..runtime.plain import plain

_KNOWN = frozenset(("a", "b"))


def encode(value: object) -> Any:
    """JSON data of Sealed; other values are left to the validator."""
    if not isinstance(value, Sealed):
        return plain(value)
    data: dict[str, Any] = {}
    if value.a is not None:
        data["a"] = value.a
    if value.b is not None:
        data["b"] = value.b
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Sealed:
    """Sealed of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Sealed, at, data)
    new = object.__new__(Sealed)
    new.a = item = data.get("a", ABSENT)
    if type(item) is not str and item is not None:
        new.a = decode_string(item, f"{at}/a", notes)
    new.b = item = data.get("b", ABSENT)
    if type(item) is not str and item is not None:
        new.b = decode_string(item, f"{at}/b", notes)
    note_unknown(data, _KNOWN, at, notes)
    return new

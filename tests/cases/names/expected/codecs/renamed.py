"""JSON data to Renamed and back."""

from __future__ import annotations

from typing import Any

from ..models.renamed import Renamed
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("name",))


def encode(value: object) -> Any:
    """JSON data of Renamed; other values are left to the validator."""
    if not isinstance(value, Renamed):
        return plain(value)
    data: dict[str, Any] = {}
    if value.called is not None:
        data["name"] = value.called
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Renamed:
    """Renamed of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Renamed, at, data)
    new = object.__new__(Renamed)
    new.called = item = data.get("name", ABSENT)
    if type(item) is not str and item is not None:
        new.called = decode_string(item, f"{at}/name", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Named and back."""

from __future__ import annotations

from typing import Any

from ..models.named import Named
from ..runtime.decoding import (
    ABSENT,
    decode_boolean,
    decode_integer,
    decode_string,
    others,
    union,
)
from ..runtime.mismatches import Mismatches, decode_map
from ..runtime.plain import plain

_KNOWN = frozenset(("known",))


def encode(value: object) -> Any:
    """JSON data of Named; other values are left to the validator."""
    if not isinstance(value, Named):
        return plain(value)
    data: dict[str, Any] = {}
    if value.known is not None:
        data["known"] = value.known
    data.update(value.additional_properties)
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Named:
    """Named of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Named, at, data)
    new = object.__new__(Named)
    new.known = item = data.get("known", ABSENT)
    if type(item) is not bool and item is not None:
        new.known = decode_boolean(item, f"{at}/known", notes)
    new.additional_properties = decode_map(
        union(decode_string, decode_integer), others(data, _KNOWN), at, notes
    )
    return new

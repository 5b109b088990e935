"""JSON data to 名前 and back."""

from __future__ import annotations

from typing import Any

from ..models.名前 import 名前
from ..runtime.decoding import ABSENT, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("名前",))


def encode(value: object) -> Any:
    """JSON data of 名前; other values are left to the validator."""
    if not isinstance(value, 名前):
        return plain(value)
    data: dict[str, Any] = {}
    if value.名前_ is not None:
        data["名前"] = encode(value.名前_)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> 名前:
    """名前 of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(名前, at, data)
    new = object.__new__(名前)
    new.名前_ = item = data.get("名前", ABSENT)
    if item is not None:
        new.名前_ = decode(item, f"{at}/名前", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Child and back."""

from __future__ import annotations

from typing import Any

from ..models.child import Child
from ..runtime.decoding import ABSENT, decode_integer, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("kind", "size"))


def encode(value: object) -> Any:
    """JSON data of Child; other values are left to the validator."""
    if not isinstance(value, Child):
        return plain(value)
    data: dict[str, Any] = {}
    data["kind"] = value.kind
    if value.size is not None:
        data["size"] = value.size
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Child:
    """Child of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Child, at, data)
    new = object.__new__(Child)
    new.kind = item = data.get("kind", ABSENT)
    if type(item) is not str:
        new.kind = decode_string(item, f"{at}/kind", notes)
    new.size = item = data.get("size", ABSENT)
    if type(item) is not int and item is not None:
        new.size = decode_integer(item, f"{at}/size", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Address_9a9c87 and back."""

from __future__ import annotations

from typing import Any

from ..models.address_9a9c87 import Address_9a9c87
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("street",))


def encode(value: object) -> Any:
    """JSON data of Address_9a9c87; other values are left to the validator."""
    if not isinstance(value, Address_9a9c87):
        return plain(value)
    data: dict[str, Any] = {}
    data["street"] = value.street
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Address_9a9c87:
    """Address_9a9c87 of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Address_9a9c87, at, data)
    new = object.__new__(Address_9a9c87)
    new.street = item = data.get("street", ABSENT)
    if type(item) is not str:
        new.street = decode_string(item, f"{at}/street", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

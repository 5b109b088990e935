"""JSON data to Address and back."""

from __future__ import annotations

from typing import Any

from ..models.address import Address
from ..runtime.decoding import ABSENT, decode_boolean, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("of_root",))


def encode(value: object) -> Any:
    """JSON data of Address; other values are left to the validator."""
    if not isinstance(value, Address):
        return plain(value)
    data: dict[str, Any] = {}
    if value.of_root is not None:
        data["of_root"] = value.of_root
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Address:
    """Address of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Address, at, data)
    new = object.__new__(Address)
    new.of_root = item = data.get("of_root", ABSENT)
    if type(item) is not bool and item is not None:
        new.of_root = decode_boolean(item, f"{at}/of_root", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

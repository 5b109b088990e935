"""JSON data to User and back."""

from __future__ import annotations

from typing import Any

from ..models.user import User
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain
from . import address, address_9a9c87

_KNOWN = frozenset(("name", "address", "manager", "other"))


def encode(value: object) -> Any:
    """JSON data of User; other values are left to the validator."""
    if not isinstance(value, User):
        return plain(value)
    data: dict[str, Any] = {}
    data["name"] = value.name
    if value.address is not None:
        data["address"] = address_9a9c87.encode(value.address)
    if value.manager is not None:
        data["manager"] = encode(value.manager)
    if value.other is not None:
        data["other"] = address.encode(value.other)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> User:
    """User of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(User, at, data)
    new = object.__new__(User)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str:
        new.name = decode_string(item, f"{at}/name", notes)
    new.address = item = data.get("address", ABSENT)
    if item is not None:
        new.address = address_9a9c87.decode(item, f"{at}/address", notes)
    new.manager = item = data.get("manager", ABSENT)
    if item is not None:
        new.manager = decode(item, f"{at}/manager", notes)
    new.other = item = data.get("other", ABSENT)
    if item is not None:
        new.other = address.decode(item, f"{at}/other", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Client and back."""

from __future__ import annotations

from typing import Any

from ..models.client import Client
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("name",))


def encode(value: object) -> Any:
    """JSON data of Client; other values are left to the validator."""
    if not isinstance(value, Client):
        return plain(value)
    data: dict[str, Any] = {}
    if value.name is not None:
        data["name"] = value.name
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Client:
    """Client of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Client, at, data)
    new = object.__new__(Client)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str and item is not None:
        new.name = decode_string(item, f"{at}/name", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

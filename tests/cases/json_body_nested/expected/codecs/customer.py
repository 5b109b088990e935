"""JSON data to Customer and back."""

from __future__ import annotations

from typing import Any

from ..models.customer import Customer
from ..runtime.decoding import ABSENT, decode_string, note_unknown
from ..runtime.mismatches import Mismatches, decode_bytes, decode_date, decode_map
from ..runtime.plain import encode_bytes, encode_date, encode_map, plain

_KNOWN = frozenset(("name", "born", "photo", "referrer", "friends"))


def encode(value: object) -> Any:
    """JSON data of Customer; other values are left to the validator."""
    if not isinstance(value, Customer):
        return plain(value)
    data: dict[str, Any] = {}
    data["name"] = value.name
    if value.born is not None:
        data["born"] = encode_date(value.born)
    if value.photo is not None:
        data["photo"] = encode_bytes(value.photo)
    if value.referrer is not None:
        data["referrer"] = encode(value.referrer)
    if value.friends is not None:
        data["friends"] = encode_map(encode, value.friends)
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Customer:
    """Customer of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Customer, at, data)
    new = object.__new__(Customer)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str:
        new.name = decode_string(item, f"{at}/name", notes)
    new.born = item = data.get("born", ABSENT)
    if item is not None:
        new.born = decode_date(item, f"{at}/born", notes)
    new.photo = item = data.get("photo", ABSENT)
    if item is not None:
        new.photo = decode_bytes(item, f"{at}/photo", notes)
    new.referrer = item = data.get("referrer", ABSENT)
    if item is not None:
        new.referrer = decode(item, f"{at}/referrer", notes)
    new.friends = item = data.get("friends", ABSENT)
    if item is not None:
        new.friends = decode_map(decode, item, f"{at}/friends", notes)
    note_unknown(data, _KNOWN, at, notes)
    return new

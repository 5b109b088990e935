"""JSON data to Contact and back."""

from __future__ import annotations

from typing import Any

from ..models.contact import Contact
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("mail", "phone"))


def encode(value: object) -> Any:
    """JSON data of Contact; other values are left to the validator."""
    if not isinstance(value, Contact):
        return plain(value)
    data: dict[str, Any] = {}
    if value.mail is not None:
        data["mail"] = value.mail
    if value.phone is not None:
        data["phone"] = value.phone
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Contact:
    """Contact of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Contact, at, data)
    new = object.__new__(Contact)
    new.mail = item = data.get("mail", ABSENT)
    if type(item) is not str and item is not None:
        new.mail = decode_string(item, f"{at}/mail", notes)
    new.phone = item = data.get("phone", ABSENT)
    if type(item) is not str and item is not None:
        new.phone = decode_string(item, f"{at}/phone", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

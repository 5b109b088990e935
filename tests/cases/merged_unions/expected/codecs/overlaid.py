"""JSON data to Overlaid and back."""

from __future__ import annotations

from typing import Any

from ..models.overlaid import Overlaid
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain
from . import overlaid_meta

_KNOWN = frozenset(("mail", "phone", "meta", "other"))


def encode(value: object) -> Any:
    """JSON data of Overlaid; other values are left to the validator."""
    if not isinstance(value, Overlaid):
        return plain(value)
    data: dict[str, Any] = {}
    data["mail"] = value.mail
    if value.phone is not None:
        data["phone"] = value.phone
    if value.meta is not None:
        data["meta"] = overlaid_meta.encode(value.meta)
    data["other"] = plain(value.other)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Overlaid:
    """Overlaid of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Overlaid, at, data)
    new = object.__new__(Overlaid)
    new.mail = item = data.get("mail", ABSENT)
    if type(item) is not str:
        new.mail = decode_string(item, f"{at}/mail", notes)
    new.phone = item = data.get("phone", ABSENT)
    if type(item) is not str and item is not None:
        new.phone = decode_string(item, f"{at}/phone", notes)
    new.meta = item = data.get("meta", ABSENT)
    if item is not None:
        new.meta = overlaid_meta.decode(item, f"{at}/meta", notes)
    new.other = data.get("other", ABSENT)
    new.additional_properties = others(data, _KNOWN)
    return new

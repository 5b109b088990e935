"""JSON data to Company and back."""

from __future__ import annotations

from typing import Any

from ..models.company import Company
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("vat",))


def encode(value: object) -> Any:
    """JSON data of Company; other values are left to the validator."""
    if not isinstance(value, Company):
        return plain(value)
    data: dict[str, Any] = {}
    data["vat"] = value.vat
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Company:
    """Company of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Company, at, data)
    new = object.__new__(Company)
    new.vat = item = data.get("vat", ABSENT)
    if type(item) is not str:
        new.vat = decode_string(item, f"{at}/vat", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

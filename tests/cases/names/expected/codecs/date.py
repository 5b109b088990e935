"""JSON data to Date and back."""

from __future__ import annotations

from typing import Any

from ..models.date import Date
from ..runtime.decoding import ABSENT, others
from ..runtime.mismatches import Mismatches, decode_date
from ..runtime.plain import encode_date, encode_map, plain

_KNOWN = frozenset(("when",))


def encode(value: object) -> Any:
    """JSON data of Date; other values are left to the validator."""
    if not isinstance(value, Date):
        return plain(value)
    data: dict[str, Any] = {}
    if value.when is not None:
        data["when"] = encode_date(value.when)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Date:
    """Date of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Date, at, data)
    new = object.__new__(Date)
    new.when = item = data.get("when", ABSENT)
    if item is not None:
        new.when = decode_date(item, f"{at}/when", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

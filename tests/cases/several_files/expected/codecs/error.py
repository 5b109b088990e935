"""JSON data to Error and back."""

from __future__ import annotations

from typing import Any

from ..models.error import Error
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("message",))


def encode(value: object) -> Any:
    """JSON data of Error; other values are left to the validator."""
    if not isinstance(value, Error):
        return plain(value)
    data: dict[str, Any] = {}
    if value.message is not None:
        data["message"] = value.message
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Error:
    """Error of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Error, at, data)
    new = object.__new__(Error)
    new.message = item = data.get("message", ABSENT)
    if type(item) is not str and item is not None:
        new.message = decode_string(item, f"{at}/message", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

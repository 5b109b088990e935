"""JSON data to CreateInlineResponse and back."""

from __future__ import annotations

from typing import Any

from ..models.create_inline_response import CreateInlineResponse
from ..runtime.decoding import ABSENT, decode_boolean, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("ok",))


def encode(value: object) -> Any:
    """JSON data of CreateInlineResponse; other values are left to the validator."""
    if not isinstance(value, CreateInlineResponse):
        return plain(value)
    data: dict[str, Any] = {}
    if value.ok is not None:
        data["ok"] = value.ok
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> CreateInlineResponse:
    """CreateInlineResponse of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(CreateInlineResponse, at, data)
    new = object.__new__(CreateInlineResponse)
    new.ok = item = data.get("ok", ABSENT)
    if type(item) is not bool and item is not None:
        new.ok = decode_boolean(item, f"{at}/ok", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

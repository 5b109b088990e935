"""JSON data to Line and back."""

from __future__ import annotations

from typing import Any

from ..models.line import Line
from ..runtime.decoding import ABSENT, decode_choice, decode_number, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("kind", "length"))


def encode(value: object) -> Any:
    """JSON data of Line; other values are left to the validator."""
    if not isinstance(value, Line):
        return plain(value)
    data: dict[str, Any] = {}
    data["kind"] = value.kind
    if value.length is not None:
        data["length"] = value.length
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Line:
    """Line of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Line, at, data)
    new = object.__new__(Line)
    item = data.get("kind", ABSENT)
    new.kind = decode_choice(("line",), item, f"{at}/kind", notes)
    new.length = item = data.get("length", ABSENT)
    if type(item) is not float and type(item) is not int and item is not None:
        new.length = decode_number(item, f"{at}/length", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

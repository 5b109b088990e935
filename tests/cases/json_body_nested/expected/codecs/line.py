"""JSON data to Line and back."""

from __future__ import annotations

from typing import Any

from ..models.line import Line
from ..runtime.decoding import ABSENT, decode_integer, decode_string, others
from ..runtime.mismatches import Mismatches, decode_map
from ..runtime.plain import plain

_KNOWN = frozenset(("sku", "quantity"))


def encode(value: object) -> Any:
    """JSON data of Line; other values are left to the validator."""
    if not isinstance(value, Line):
        return plain(value)
    data: dict[str, Any] = {}
    data["sku"] = value.sku
    if value.quantity is not None:
        data["quantity"] = value.quantity
    data.update(value.additional_properties)
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Line:
    """Line of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Line, at, data)
    new = object.__new__(Line)
    new.sku = item = data.get("sku", ABSENT)
    if type(item) is not str:
        new.sku = decode_string(item, f"{at}/sku", notes)
    new.quantity = item = data.get("quantity", ABSENT)
    if type(item) is not int and item is not None:
        new.quantity = decode_integer(item, f"{at}/quantity", notes)
    new.additional_properties = decode_map(
        decode_integer, others(data, _KNOWN), at, notes
    )
    return new

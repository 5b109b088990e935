"""JSON data to Order_2f1204 and back."""

from __future__ import annotations

from typing import Any

from ..models.order_2f1204 import Order_2f1204
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("lower",))


def encode(value: object) -> Any:
    """JSON data of Order_2f1204; other values are left to the validator."""
    if not isinstance(value, Order_2f1204):
        return plain(value)
    data: dict[str, Any] = {}
    if value.lower is not None:
        data["lower"] = value.lower
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Order_2f1204:
    """Order_2f1204 of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Order_2f1204, at, data)
    new = object.__new__(Order_2f1204)
    new.lower = item = data.get("lower", ABSENT)
    if type(item) is not str and item is not None:
        new.lower = decode_string(item, f"{at}/lower", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

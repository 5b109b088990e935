"""JSON data to Order_0f7609 and back."""

from __future__ import annotations

from typing import Any

from ..models.order_0f7609 import Order_0f7609
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("upper",))


def encode(value: object) -> Any:
    """JSON data of Order_0f7609; other values are left to the validator."""
    if not isinstance(value, Order_0f7609):
        return plain(value)
    data: dict[str, Any] = {}
    if value.upper is not None:
        data["upper"] = value.upper
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Order_0f7609:
    """Order_0f7609 of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Order_0f7609, at, data)
    new = object.__new__(Order_0f7609)
    new.upper = item = data.get("upper", ABSENT)
    if type(item) is not str and item is not None:
        new.upper = decode_string(item, f"{at}/upper", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to OrderShipping and back."""

from __future__ import annotations

from typing import Any

from ..models.order_shipping import OrderShipping
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain
from . import order_shipping_window

_KNOWN = frozenset(("street", "window"))


def encode(value: object) -> Any:
    """JSON data of OrderShipping; other values are left to the validator."""
    if not isinstance(value, OrderShipping):
        return plain(value)
    data: dict[str, Any] = {}
    data["street"] = value.street
    if value.window is not None:
        data["window"] = order_shipping_window.encode(value.window)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> OrderShipping:
    """OrderShipping of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(OrderShipping, at, data)
    new = object.__new__(OrderShipping)
    new.street = item = data.get("street", ABSENT)
    if type(item) is not str:
        new.street = decode_string(item, f"{at}/street", notes)
    new.window = item = data.get("window", ABSENT)
    if item is not None:
        new.window = order_shipping_window.decode(item, f"{at}/window", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

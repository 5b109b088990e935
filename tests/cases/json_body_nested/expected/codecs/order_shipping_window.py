"""JSON data to OrderShippingWindow and back."""

from __future__ import annotations

from typing import Any

from ..models.order_shipping_window import OrderShippingWindow
from ..runtime.decoding import ABSENT, others
from ..runtime.mismatches import Mismatches, decode_time
from ..runtime.plain import encode_map, encode_time, plain

_KNOWN = frozenset(("from", "to"))


def encode(value: object) -> Any:
    """JSON data of OrderShippingWindow; other values are left to the validator."""
    if not isinstance(value, OrderShippingWindow):
        return plain(value)
    data: dict[str, Any] = {}
    if value.from_ is not None:
        data["from"] = encode_time(value.from_)
    if value.to is not None:
        data["to"] = encode_time(value.to)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> OrderShippingWindow:
    """OrderShippingWindow of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(OrderShippingWindow, at, data)
    new = object.__new__(OrderShippingWindow)
    new.from_ = item = data.get("from", ABSENT)
    if item is not None:
        new.from_ = decode_time(item, f"{at}/from", notes)
    new.to = item = data.get("to", ABSENT)
    if item is not None:
        new.to = decode_time(item, f"{at}/to", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

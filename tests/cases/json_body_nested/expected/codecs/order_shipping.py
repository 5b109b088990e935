"""OrderShipping to JSON data and back."""

from typing import Any

from ..models.order_shipping import OrderShipping
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import order_shipping_window


def encode(value: object) -> Any:
    if not isinstance(value, OrderShipping):
        return plain(value)
    data: dict[str, Any] = {
        "street": value.street,
        "window": order_shipping_window.encode(value.window),
    }
    if value.window is None:
        del data["window"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(OrderShipping)
    get = data.get
    new.street = get("street")
    new.window = order_shipping_window.decode(get("window", None))
    new.additional_properties = others(data, decode)
    return new

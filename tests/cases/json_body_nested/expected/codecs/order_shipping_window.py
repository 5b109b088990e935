"""OrderShippingWindow to JSON data and back."""

from typing import Any

from ..models.order_shipping_window import OrderShippingWindow
from ..runtime.json.decoding import OBJECT, decode_time, others
from ..runtime.json.encoding import encode_any, encode_map, encode_time, plain


def encode(value: object) -> Any:
    if not isinstance(value, OrderShippingWindow):
        return plain(value)
    data: dict[str, Any] = {
        "from": encode_time(value.from_),
        "to": encode_time(value.to),
    }
    if value.from_ is None:
        del data["from"]
    if value.to is None:
        del data["to"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(OrderShippingWindow)
    get = data.get
    new.from_ = decode_time(get("from", None))
    new.to = decode_time(get("to", None))
    new.additional_properties = others(data, decode)
    return new

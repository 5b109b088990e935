"""Order_0f7609 to JSON data and back."""

from typing import Any

from ..models.order_0f7609 import Order_0f7609
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Order_0f7609):
        return plain(value)
    data: dict[str, Any] = {"upper": value.upper}
    if value.upper is None:
        del data["upper"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Order_0f7609)
    get = data.get
    new.upper = get("upper", None)
    new.additional_properties = others(data, decode)
    return new

"""Order_2f1204 to JSON data and back."""

from typing import Any

from ..models.order_2f1204 import Order_2f1204
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Order_2f1204):
        return plain(value)
    data: dict[str, Any] = {"lower": value.lower}
    if value.lower is None:
        del data["lower"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Order_2f1204)
    get = data.get
    new.lower = get("lower", None)
    new.additional_properties = others(data, decode)
    return new

"""Line to JSON data and back."""

from typing import Any

from ..models.line import Line
from ..runtime.json.decoding import OBJECT, decode_integer, decode_map, others
from ..runtime.json.encoding import plain


def encode(value: object) -> Any:
    if not isinstance(value, Line):
        return plain(value)
    data: dict[str, Any] = {"sku": value.sku, "quantity": value.quantity}
    if value.quantity is None:
        del data["quantity"]
    if value.additional_properties:
        data |= value.additional_properties
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Line)
    get = data.get
    new.sku = get("sku")
    new.quantity = decode_integer(get("quantity", None))
    new.additional_properties = decode_map(decode_integer, others(data, decode))
    return new

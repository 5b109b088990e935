"""Receipt to JSON data and back."""

from typing import Any

from ..models.receipt import Receipt
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Receipt):
        return plain(value)
    data: dict[str, Any] = {"number": value.number}
    if value.number is None:
        del data["number"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Receipt)
    get = data.get
    new.number = decode_integer(get("number", None))
    new.additional_properties = others(data, decode)
    return new

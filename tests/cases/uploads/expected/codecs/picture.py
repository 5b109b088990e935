"""Picture to JSON data and back."""

from typing import Any

from ..models.picture import Picture
from ..runtime.json.decoding import OBJECT, decode_binary, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Picture):
        return plain(value)
    data: dict[str, Any] = {"data": value.data}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Picture)
    get = data.get
    new.data = decode_binary(get("data"))
    new.additional_properties = others(data, decode)
    return new

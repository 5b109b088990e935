"""Address_9a9c87 to JSON data and back."""

from typing import Any

from ..models.address_9a9c87 import Address_9a9c87
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Address_9a9c87):
        return plain(value)
    data: dict[str, Any] = {"street": value.street}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Address_9a9c87)
    get = data.get
    new.street = get("street")
    new.additional_properties = others(data, decode)
    return new

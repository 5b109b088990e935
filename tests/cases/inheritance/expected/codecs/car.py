"""Car to JSON data and back."""

from typing import Any

from ..models.car import Car
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Car):
        return plain(value)
    data: dict[str, Any] = {"type": value.type, "doors": value.doors}
    if value.doors is None:
        del data["doors"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Car)
    get = data.get
    new.type = get("type")
    new.doors = decode_integer(get("doors", None))
    new.additional_properties = others(data, decode)
    return new

"""TaggedX to JSON data and back."""

from typing import Any

from ..models.tagged_x import TaggedX
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, TaggedX):
        return plain(value)
    data: dict[str, Any] = {"type": value.type, "x": value.x}
    if value.x is None:
        del data["x"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(TaggedX)
    get = data.get
    new.type = get("type")
    new.x = decode_integer(get("x", None))
    new.additional_properties = others(data, decode)
    return new

"""TaggedOption2 to JSON data and back."""

from typing import Any

from ..models.tagged_option2 import TaggedOption2
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, TaggedOption2):
        return plain(value)
    data: dict[str, Any] = {"type": value.type, "y": value.y}
    if value.y is None:
        del data["y"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(TaggedOption2)
    get = data.get
    new.type = get("type")
    new.y = decode_integer(get("y", None))
    new.additional_properties = others(data, decode)
    return new

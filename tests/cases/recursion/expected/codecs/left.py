"""Left to JSON data and back."""

from typing import Any

from ..models.left import Left
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Left):
        return plain(value)
    data: dict[str, Any] = {"right": value.right, "left": value.left}
    if value.right is None:
        del data["right"]
    if value.left is None:
        del data["left"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Left)
    get = data.get
    new.right = get("right", None)
    new.left = get("left", None)
    new.additional_properties = others(data, decode)
    return new

"""Right to JSON data and back."""

from typing import Any

from ..models.right import Right
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Right):
        return plain(value)
    data: dict[str, Any] = {"left": value.left, "right": value.right}
    if value.left is None:
        del data["left"]
    if value.right is None:
        del data["right"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Right)
    get = data.get
    new.left = get("left", None)
    new.right = get("right", None)
    new.additional_properties = others(data, decode)
    return new

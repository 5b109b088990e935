"""Tree to JSON data and back."""

from typing import Any

from ..models.tree import Tree
from ..runtime.json.decoding import OBJECT, decode_each, others
from ..runtime.json.encoding import encode_any, encode_each, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Tree):
        return plain(value)
    data: dict[str, Any] = {"children": encode_each(encode, value.children)}
    if value.children is None:
        del data["children"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Tree)
    get = data.get
    new.children = decode_each(decode, get("children", None))
    new.additional_properties = others(data, decode)
    return new

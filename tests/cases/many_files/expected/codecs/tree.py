"""Tree to JSON data and back."""

from typing import Any

from ..models.tree import Tree
from ..runtime.json.decoding import OBJECT, decode_each, others
from ..runtime.json.encoding import encode_any, encode_each, encode_map, plain
from . import leaf


def encode(value: object) -> Any:
    if not isinstance(value, Tree):
        return plain(value)
    data: dict[str, Any] = {
        "children": encode_each(leaf.encode, value.children),
        "self": encode(value.self),
    }
    if value.children is None:
        del data["children"]
    if value.self is None:
        del data["self"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Tree)
    get = data.get
    new.children = decode_each(leaf.decode, get("children", None))
    new.self = decode(get("self", None))
    new.additional_properties = others(data, decode)
    return new

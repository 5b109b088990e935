"""Leaf to JSON data and back."""

from typing import Any

from ..models.leaf import Leaf
from ..runtime.json.decoding import OBJECT, decode_each, others
from ..runtime.json.encoding import encode_any, encode_each, encode_map, plain
from . import tree


def encode(value: object) -> Any:
    if not isinstance(value, Leaf):
        return plain(value)
    data: dict[str, Any] = {
        "color": value.color,
        "parent": tree.encode(value.parent),
        "siblings": encode_each(encode, value.siblings),
    }
    if value.parent is None:
        del data["parent"]
    if value.siblings is None:
        del data["siblings"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Leaf)
    get = data.get
    new.color = get("color")
    new.parent = tree.decode(get("parent", None))
    new.siblings = decode_each(decode, get("siblings", None))
    new.additional_properties = others(data, decode)
    return new

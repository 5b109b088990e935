"""Node to JSON data and back."""

from typing import Any

from ..models.node import Node
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_each, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_each, encode_map, given, plain


def encode(value: object) -> Any:
    if not isinstance(value, Node):
        return plain(value)
    data: dict[str, Any] = {
        "name": value.name,
        "weight": value.weight,
        "first": encode(value.first),
        "nodes": encode_each(encode, value.nodes),
    }
    data = given(data, ("weight",))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Node)
    get = data.get
    new.name = get("name", None)
    new.weight = decode_integer(get("weight", UNSET))
    new.first = decode(get("first", None))
    new.nodes = decode_each(decode, get("nodes", None))
    new.additional_properties = others(data, decode)
    return new

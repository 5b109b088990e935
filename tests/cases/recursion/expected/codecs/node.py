"""Node to JSON data and back."""

from typing import Any

from ..models.node import Node
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Node):
        return plain(value)
    data: dict[str, Any] = {"next": encode(value.next)}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Node)
    get = data.get
    new.next = decode(get("next"))
    new.additional_properties = others(data, decode)
    return new

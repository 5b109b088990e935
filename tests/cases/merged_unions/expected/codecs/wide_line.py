"""WideLine to JSON data and back."""

from typing import Any

from ..models.wide_line import WideLine
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, WideLine):
        return plain(value)
    data: dict[str, Any] = {
        "color": value.color,
        "kind": value.kind,
        "width": value.width,
        "length": value.length,
    }
    if value.width is None:
        del data["width"]
    if value.length is None:
        del data["length"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(WideLine)
    get = data.get
    new.color = get("color")
    new.kind = get("kind")
    new.width = decode_integer(get("width", None))
    new.length = get("length", None)
    new.additional_properties = others(data, decode)
    return new

"""WideOption2 to JSON data and back."""

from typing import Any

from ..models.wide_option2 import WideOption2
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, WideOption2):
        return plain(value)
    data: dict[str, Any] = {
        "color": value.color,
        "kind": value.kind,
        "width": value.width,
        "side": value.side,
    }
    if value.width is None:
        del data["width"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(WideOption2)
    get = data.get
    new.color = get("color")
    new.kind = get("kind")
    new.width = decode_integer(get("width", None))
    new.side = get("side")
    new.additional_properties = others(data, decode)
    return new

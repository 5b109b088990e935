"""ShapeLine to JSON data and back."""

from typing import Any

from ..models.shape_line import ShapeLine
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, ShapeLine):
        return plain(value)
    data: dict[str, Any] = {
        "color": value.color,
        "kind": value.kind,
        "length": value.length,
    }
    if value.length is None:
        del data["length"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(ShapeLine)
    get = data.get
    new.color = get("color")
    new.kind = get("kind")
    new.length = get("length", None)
    new.additional_properties = others(data, decode)
    return new

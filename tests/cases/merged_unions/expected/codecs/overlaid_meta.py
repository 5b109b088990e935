"""OverlaidMeta to JSON data and back."""

from typing import Any

from ..models.overlaid_meta import OverlaidMeta
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, OverlaidMeta):
        return plain(value)
    data: dict[str, Any] = {"a": value.a, "b": value.b}
    if value.a is None:
        del data["a"]
    if value.b is None:
        del data["b"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(OverlaidMeta)
    get = data.get
    new.a = get("a", None)
    new.b = get("b", None)
    new.additional_properties = others(data, decode)
    return new

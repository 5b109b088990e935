"""Crossed to JSON data and back."""

from typing import Any

from ..models.crossed import Crossed
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, given, plain


def encode(value: object) -> Any:
    if not isinstance(value, Crossed):
        return plain(value)
    data: dict[str, Any] = {"a": value.a, "b": value.b, "c": value.c, "d": value.d}
    data = given(data)
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Crossed)
    get = data.get
    new.a = get("a", None)
    new.b = get("b", None)
    new.c = get("c", None)
    new.d = get("d", None)
    new.additional_properties = others(data, decode)
    return new

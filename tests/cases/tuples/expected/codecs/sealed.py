"""Sealed to JSON data and back."""

from typing import Any

from ..models.sealed import Sealed
from ..runtime.json.decoding import OBJECT
from ..runtime.json.encoding import plain


def encode(value: object) -> Any:
    if not isinstance(value, Sealed):
        return plain(value)
    data: dict[str, Any] = {"a": value.a, "b": value.b}
    if value.a is None:
        del data["a"]
    if value.b is None:
        del data["b"]
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Sealed)
    get = data.get
    new.a = get("a", None)
    new.b = get("b", None)
    return new

"""Snail to JSON data and back."""

from typing import Any

from ..models.snail import Snail
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import any_animal


def encode(value: object) -> Any:
    if not isinstance(value, Snail):
        return plain(value)
    data: dict[str, Any] = {"kind": value.kind, "friend": plain(value.friend)}
    if value.friend is None:
        del data["friend"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Snail)
    get = data.get
    new.kind = get("kind")
    new.friend = any_animal.decode(get("friend", None))
    new.additional_properties = others(data, decode)
    return new

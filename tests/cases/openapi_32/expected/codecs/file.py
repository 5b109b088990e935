"""File to JSON data and back."""

from typing import Any

from ..models.file import File
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, File):
        return plain(value)
    data: dict[str, Any] = {"kind": value.kind, "name": value.name}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(File)
    get = data.get
    new.kind = get("kind")
    new.name = get("name")
    new.additional_properties = others(data, decode)
    return new

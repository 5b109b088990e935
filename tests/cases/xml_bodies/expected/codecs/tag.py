"""Tag to JSON data and back."""

from typing import Any

from ..models.tag import Tag
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Tag):
        return plain(value)
    data: dict[str, Any] = {"id": value.id, "name": value.name}
    if value.id is None:
        del data["id"]
    if value.name is None:
        del data["name"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Tag)
    get = data.get
    new.id = decode_integer(get("id", None))
    new.name = get("name", None)
    new.additional_properties = others(data, decode)
    return new

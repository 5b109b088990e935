"""Client to JSON data and back."""

from typing import Any

from ..models.client import Client
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Client):
        return plain(value)
    data: dict[str, Any] = {"name": value.name}
    if value.name is None:
        del data["name"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Client)
    get = data.get
    new.name = get("name", None)
    new.additional_properties = others(data, decode)
    return new

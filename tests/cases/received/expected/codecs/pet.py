"""Pet to JSON data and back."""

from typing import Any

from ..models.pet import Pet
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Pet):
        return plain(value)
    data: dict[str, Any] = {"name": value.name, "id": value.id, "code": value.code}
    if value.code is None:
        del data["code"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Pet)
    get = data.get
    new.name = get("name")
    new.id = decode_integer(get("id"))
    new.code = get("code", None)
    new.additional_properties = others(data, decode)
    return new

"""Cat to JSON data and back."""

from typing import Any

from ..models.cat import Cat
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Cat):
        return plain(value)
    data: dict[str, Any] = {"petType": value.pet_type, "lives": value.lives}
    if value.lives is None:
        del data["lives"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Cat)
    get = data.get
    new.pet_type = get("petType")
    new.lives = decode_integer(get("lives", None))
    new.additional_properties = others(data, decode)
    return new

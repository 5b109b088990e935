"""Body to JSON data and back."""

from typing import Any

from ..models.body import Body
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import pet


def encode(value: object) -> Any:
    if not isinstance(value, Body):
        return plain(value)
    data: dict[str, Any] = {"type": value.type, "pet": pet.encode(value.pet)}
    if value.pet is None:
        del data["pet"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Body)
    get = data.get
    new.type = get("type")
    new.pet = pet.decode(get("pet", None))
    new.additional_properties = others(data, decode)
    return new

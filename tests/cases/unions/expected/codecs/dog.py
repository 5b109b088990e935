"""Dog to JSON data and back."""

from typing import Any

from ..models.dog import Dog
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import owner


def encode(value: object) -> Any:
    if not isinstance(value, Dog):
        return plain(value)
    data: dict[str, Any] = {"petType": value.pet_type, "owner": plain(value.owner)}
    if value.owner is None:
        del data["owner"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Dog)
    get = data.get
    new.pet_type = get("petType")
    new.owner = owner.decode(get("owner", None))
    new.additional_properties = others(data, decode)
    return new

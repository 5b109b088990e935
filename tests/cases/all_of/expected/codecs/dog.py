"""Dog to JSON data."""

from typing import Any

from ..models.dog import Dog
from ..runtime.core.unset import UNSET
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import base


def encode(value: object) -> Any:
    if not isinstance(value, Dog):
        return plain(value)
    data: dict[str, Any] = {
        "id": value.id,
        "name": value.name,
        "bark": value.bark,
        "leader": base.encode(value.leader),
        "parent": encode(value.parent),
    }
    if value.leader is None:
        del data["leader"]
    if value.parent is UNSET:
        del data["parent"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

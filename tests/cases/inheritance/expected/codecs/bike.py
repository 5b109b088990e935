"""Bike to JSON data and back."""

from typing import Any

from ..models.bike import Bike
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import vehicle


def encode(value: object) -> Any:
    if not isinstance(value, Bike):
        return plain(value)
    data: dict[str, Any] = {"type": value.type, "towed_by": plain(value.towed_by)}
    if value.towed_by is None:
        del data["towed_by"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Bike)
    get = data.get
    new.type = get("type")
    new.towed_by = vehicle.decode(get("towed_by", None))
    new.additional_properties = others(data, decode)
    return new

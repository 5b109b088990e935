"""User to JSON data and back."""

from typing import Any

from ..models.user import User
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, given, plain
from . import address, address_9a9c87


def encode(value: object) -> Any:
    if not isinstance(value, User):
        return plain(value)
    data: dict[str, Any] = {
        "name": value.name,
        "address": address_9a9c87.encode(value.address),
        "manager": encode(value.manager),
        "other": address.encode(value.other),
    }
    data = given(data, ("name",))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(User)
    get = data.get
    new.name = get("name")
    new.address = address_9a9c87.decode(get("address", None))
    new.manager = decode(get("manager", None))
    new.other = address.decode(get("other", None))
    new.additional_properties = others(data, decode)
    return new

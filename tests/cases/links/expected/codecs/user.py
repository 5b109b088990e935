"""User to JSON data and back."""

from typing import Any

from ..models.user import User
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, User):
        return plain(value)
    data: dict[str, Any] = {"username": value.username, "uuid": value.uuid}
    if value.username is None:
        del data["username"]
    if value.uuid is None:
        del data["uuid"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(User)
    get = data.get
    new.username = get("username", None)
    new.uuid = get("uuid", None)
    new.additional_properties = others(data, decode)
    return new

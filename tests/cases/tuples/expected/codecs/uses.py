"""Uses to JSON data and back."""

from typing import Any

from ..models.uses import Uses
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import more


def encode(value: object) -> Any:
    if not isinstance(value, Uses):
        return plain(value)
    data: dict[str, Any] = {"more": more.encode(value.more)}
    if value.more is None:
        del data["more"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Uses)
    get = data.get
    new.more = more.decode(get("more", None))
    new.additional_properties = others(data, decode)
    return new

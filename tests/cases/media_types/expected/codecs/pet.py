"""Pet to JSON data and back."""

from typing import Any

from ..models.pet import Pet
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_date, others
from ..runtime.json.encoding import encode_any, encode_date, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Pet):
        return plain(value)
    data: dict[str, Any] = {
        "name": value.name,
        "born": encode_date(value.born),
        "nick": value.nick,
    }
    if value.born is UNSET:
        del data["born"]
    if value.nick is None:
        del data["nick"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Pet)
    get = data.get
    new.name = get("name")
    new.born = decode_date(get("born", UNSET))
    new.nick = get("nick", None)
    new.additional_properties = others(data, decode)
    return new

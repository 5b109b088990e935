"""Thing to JSON data and back."""

from typing import Any

from ..models.thing import Thing
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_date_time, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_date_time, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Thing):
        return plain(value)
    data: dict[str, Any] = {
        "id": value.id,
        "name": value.name,
        "secret": value.secret,
        "made": encode_date_time(value.made),
    }
    if value.id is None:
        del data["id"]
    if value.made is UNSET:
        del data["made"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Thing)
    get = data.get
    new.id = decode_integer(get("id", None))
    new.name = get("name")
    new.secret = get("secret", None)
    new.made = decode_date_time(get("made", UNSET))
    new.additional_properties = others(data, decode)
    return new

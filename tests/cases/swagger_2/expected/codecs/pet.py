"""Pet to JSON data and back."""

from typing import Any

from ..models.pet import Pet
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_date, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_date, encode_map, given, plain
from . import owner


def encode(value: object) -> Any:
    if not isinstance(value, Pet):
        return plain(value)
    data: dict[str, Any] = {
        "name": value.name,
        "age": value.age,
        "chip": value.chip,
        "born": encode_date(value.born),
        "owner": owner.encode(value.owner),
    }
    data = given(data, ("name", "chip"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Pet)
    get = data.get
    new.name = get("name")
    new.age = decode_integer(get("age", None))
    new.chip = get("chip", UNSET)
    new.born = decode_date(get("born", None))
    new.owner = owner.decode(get("owner", None))
    new.additional_properties = others(data, decode)
    return new

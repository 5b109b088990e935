"""Thing to JSON data and back."""

from typing import Any

from ..models.thing import Thing
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_binary, decode_date, others
from ..runtime.json.encoding import (
    encode_any,
    encode_date,
    encode_each,
    encode_map,
    given,
    plain,
)


def encode(value: object) -> Any:
    if not isinstance(value, Thing):
        return plain(value)
    data: dict[str, Any] = {
        "text": value.text,
        "choice": value.choice,
        "either": value.either,
        "named": value.named,
        "sure": value.sure,
        "above": value.above,
        "upto": value.upto,
        "pair": encode_each(encode_any, value.pair),
        "file": value.file,
        "day": encode_date(value.day),
    }
    data = given(data, ("text", "choice", "either", "named"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Thing)
    get = data.get
    new.text = get("text", UNSET)
    new.choice = get("choice", UNSET)
    new.either = get("either", UNSET)
    new.named = get("named", UNSET)
    new.sure = get("sure", None)
    new.above = get("above", None)
    new.upto = get("upto", None)
    new.pair = get("pair", None)
    new.file = decode_binary(get("file", None))
    new.day = decode_date(get("day", None))
    new.additional_properties = others(data, decode)
    return new

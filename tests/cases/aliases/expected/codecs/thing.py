"""Thing to JSON data and back."""

from typing import Any

from ..models.thing import Thing
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_date_time, decode_each, others
from ..runtime.json.encoding import (
    encode_any,
    encode_date_time,
    encode_each,
    encode_map,
    given,
    plain,
)
from . import 名前


def encode(value: object) -> Any:
    if not isinstance(value, Thing):
        return plain(value)
    data: dict[str, Any] = {
        "phone": value.phone,
        "when": encode_date_time(value.when),
        "things": encode_each(encode, value.things),
        "gone": value.gone,
        "名前": 名前.encode(value.名前_),
        "absent": encode_any(value.absent),
    }
    data = given(data, ("phone", "gone", "absent"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Thing)
    get = data.get
    new.phone = get("phone")
    new.when = decode_date_time(get("when", None))
    new.things = decode_each(decode, get("things", None))
    new.gone = get("gone", UNSET)
    new.名前_ = 名前.decode(get("名前", None))
    new.absent = get("absent")
    new.additional_properties = others(data, decode)
    return new

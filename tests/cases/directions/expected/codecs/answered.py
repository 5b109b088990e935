"""Answered from JSON data."""

from typing import Any

from ..models.answered import Answered
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_date_time, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Answered)
    get = data.get
    new.id = decode_integer(get("id"))
    new.name = get("name")
    new.made = decode_date_time(get("made", UNSET))
    new.additional_properties = others(data, decode)
    return new

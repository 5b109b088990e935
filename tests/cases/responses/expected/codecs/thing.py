"""Thing from JSON data."""

from typing import Any

from ..models.thing import Thing
from ..runtime.json.decoding import OBJECT, decode_date_time, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Thing)
    get = data.get
    new.name = get("name", None)
    new.made = decode_date_time(get("made", None))
    new.additional_properties = others(data, decode)
    return new

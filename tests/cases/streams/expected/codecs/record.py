"""Record from JSON data."""

from typing import Any

from ..models.record import Record
from ..runtime.json.decoding import OBJECT, decode_date, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Record)
    get = data.get
    new.id = decode_integer(get("id"))
    new.day = decode_date(get("day", None))
    new.additional_properties = others(data, decode)
    return new

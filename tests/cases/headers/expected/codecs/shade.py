"""Shade from JSON data."""

from typing import Any

from ..models.shade import Shade
from ..runtime.json.decoding import OBJECT, decode_date, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Shade)
    get = data.get
    new.red = decode_integer(get("red"))
    new.born = decode_date(get("born", None))
    new.additional_properties = others(data, decode)
    return new

"""FoundInlineLeft from JSON data."""

from typing import Any

from ..models.found_inline_left import FoundInlineLeft
from ..runtime.json.decoding import OBJECT, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(FoundInlineLeft)
    get = data.get
    new.left = decode_integer(get("left", None))
    new.additional_properties = others(data, decode)
    return new

"""FoundInlineOption2 from JSON data."""

from typing import Any

from ..models.found_inline_option2 import FoundInlineOption2
from ..runtime.json.decoding import OBJECT, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(FoundInlineOption2)
    get = data.get
    new.right = decode_integer(get("right", None))
    new.additional_properties = others(data, decode)
    return new

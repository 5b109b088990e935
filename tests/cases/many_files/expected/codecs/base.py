"""Base from JSON data."""

from typing import Any

from ..models.base import Base
from ..runtime.json.decoding import OBJECT, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Base)
    get = data.get
    new.other = get("other", None)
    new.near = decode_integer(get("near", None))
    new.additional_properties = others(data, decode)
    return new

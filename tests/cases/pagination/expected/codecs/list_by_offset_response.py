"""ListByOffsetResponse from JSON data."""

from typing import Any

from ..models.list_by_offset_response import ListByOffsetResponse
from ..runtime.json.decoding import OBJECT, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(ListByOffsetResponse)
    get = data.get
    new.total = decode_integer(get("total", None))
    new.data = get("data", None)
    new.additional_properties = others(data, decode)
    return new

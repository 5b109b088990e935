"""ListByNumberResponse from JSON data."""

from typing import Any

from ..models.list_by_number_response import ListByNumberResponse
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(ListByNumberResponse)
    get = data.get
    new.total_pages = decode_integer(get("total_pages", None))
    new.data = get("data", UNSET)
    new.additional_properties = others(data, decode)
    return new

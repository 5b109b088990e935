"""TwoListsResponse from JSON data."""

from typing import Any

from ..models.two_lists_response import TwoListsResponse
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(TwoListsResponse)
    get = data.get
    new.next_cursor = get("next_cursor", None)
    new.a = get("a", None)
    new.b = get("b", None)
    new.additional_properties = others(data, decode)
    return new

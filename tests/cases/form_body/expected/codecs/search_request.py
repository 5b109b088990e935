"""SearchRequest to JSON data."""

from typing import Any

from ..models.search_request import SearchRequest
from ..runtime.json.encoding import encode_any, encode_map, given, plain
from . import search_request_range


def encode(value: object) -> Any:
    if not isinstance(value, SearchRequest):
        return plain(value)
    data: dict[str, Any] = {
        "tags": value.tags,
        "exploded": value.exploded,
        "range": search_request_range.encode(value.range),
    }
    data = given(data)
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

"""JSON data to SearchRequest and back."""

from __future__ import annotations

from typing import Any

from ..models.search_request import SearchRequest
from ..runtime.plain import encode_map, plain
from . import search_request_range


def encode(value: object) -> Any:
    """JSON data of SearchRequest; other values are left to the validator."""
    if not isinstance(value, SearchRequest):
        return plain(value)
    data: dict[str, Any] = {}
    if value.tags is not None:
        data["tags"] = value.tags
    if value.exploded is not None:
        data["exploded"] = value.exploded
    if value.range is not None:
        data["range"] = search_request_range.encode(value.range)
    data.update(encode_map(plain, value.additional_properties))
    return data

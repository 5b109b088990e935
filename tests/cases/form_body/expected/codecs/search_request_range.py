"""JSON data to SearchRequestRange and back."""

from __future__ import annotations

from typing import Any

from ..models.search_request_range import SearchRequestRange
from ..runtime.plain import encode_map, plain


def encode(value: object) -> Any:
    """JSON data of SearchRequestRange; other values are left to the validator."""
    if not isinstance(value, SearchRequestRange):
        return plain(value)
    data: dict[str, Any] = {}
    if value.low is not None:
        data["low"] = value.low
    if value.high is not None:
        data["high"] = value.high
    data.update(encode_map(plain, value.additional_properties))
    return data

"""SearchRequestRange to JSON data."""

from typing import Any

from ..models.search_request_range import SearchRequestRange
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, SearchRequestRange):
        return plain(value)
    data: dict[str, Any] = {"low": value.low, "high": value.high}
    if value.low is None:
        del data["low"]
    if value.high is None:
        del data["high"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

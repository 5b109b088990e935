"""BulkRequest to JSON data."""

from typing import Any

from ..models.bulk_request import BulkRequest
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, BulkRequest):
        return plain(value)
    data: dict[str, Any] = {"op": value.op}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

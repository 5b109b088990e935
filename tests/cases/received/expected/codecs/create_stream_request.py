"""CreateStreamRequest to JSON data."""

from typing import Any

from ..models.create_stream_request import CreateStreamRequest
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, CreateStreamRequest):
        return plain(value)
    data: dict[str, Any] = {"url": value.url}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

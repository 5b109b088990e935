"""CreateInlineRequest to JSON data."""

from typing import Any

from ..models.create_inline_request import CreateInlineRequest
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import create_inline_request_deep


def encode(value: object) -> Any:
    if not isinstance(value, CreateInlineRequest):
        return plain(value)
    data: dict[str, Any] = {"deep": create_inline_request_deep.encode(value.deep)}
    if value.deep is None:
        del data["deep"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

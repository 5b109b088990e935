"""CreateInlineRequestDeep to JSON data."""

from typing import Any

from ..models.create_inline_request_deep import CreateInlineRequestDeep
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import create_inline_request_deep_deeper


def encode(value: object) -> Any:
    if not isinstance(value, CreateInlineRequestDeep):
        return plain(value)
    data: dict[str, Any] = {
        "deeper": create_inline_request_deep_deeper.encode(value.deeper),
    }
    if value.deeper is None:
        del data["deeper"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

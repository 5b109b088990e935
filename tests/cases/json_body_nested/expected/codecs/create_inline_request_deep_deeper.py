"""CreateInlineRequestDeepDeeper to JSON data."""

from typing import Any

from ..models.create_inline_request_deep_deeper import CreateInlineRequestDeepDeeper
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, CreateInlineRequestDeepDeeper):
        return plain(value)
    data: dict[str, Any] = {"n": value.n}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

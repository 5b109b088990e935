"""PutOrderRequestLinesItem to JSON data."""

from typing import Any

from ..models.put_order_request_lines_item import PutOrderRequestLinesItem
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, PutOrderRequestLinesItem):
        return plain(value)
    data: dict[str, Any] = {"count": value.count, "text": value.text}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

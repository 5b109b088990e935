"""PutOrderRequest to JSON data."""

from typing import Any

from ..models.put_order_request import PutOrderRequest
from ..runtime.json.encoding import encode_any, encode_each, encode_map, given, plain
from . import put_order_request_lines_item


def encode(value: object) -> Any:
    if not isinstance(value, PutOrderRequest):
        return plain(value)
    data: dict[str, Any] = {
        "id": value.id,
        "express": value.express,
        "note": value.note,
        "lines": encode_each(put_order_request_lines_item.encode, value.lines),
        "price": value.price,
        "prices": value.prices,
    }
    data = given(data, ("id", "note", "lines"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

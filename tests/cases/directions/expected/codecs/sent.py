"""Sent to JSON data."""

from typing import Any

from ..models.sent import Sent
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Sent):
        return plain(value)
    data: dict[str, Any] = {"name": value.name, "secret": value.secret}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

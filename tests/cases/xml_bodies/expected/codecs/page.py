"""Page to JSON data."""

from typing import Any

from ..models.page import Page
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Page):
        return plain(value)
    data: dict[str, Any] = {"lang": value.lang, "content": value.content}
    if value.lang is None:
        del data["lang"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

"""Notice to JSON data."""

from typing import Any

from ..models.notice import Notice
from ..runtime.json.encoding import encode_any, encode_date, encode_map, given, plain


def encode(value: object) -> Any:
    if not isinstance(value, Notice):
        return plain(value)
    data: dict[str, Any] = {"url": value.url, "mail": value.mail, "day": encode_date(value.day)}
    data = given(data)
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

"""Notice to JSON data."""

from typing import Any

from ..models.notice import Notice
from ..runtime.plain import encode_any, encode_date, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Notice):
        return plain(value)
    data: dict[str, Any] = {"url": value.url, "mail": value.mail, "day": encode_date(value.day)}
    if value.url is None:
        del data["url"]
    if value.mail is None:
        del data["mail"]
    if value.day is None:
        del data["day"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

"""JSON data to Notice and back."""

from __future__ import annotations

from typing import Any

from ..models.notice import Notice
from ..runtime.plain import encode_date, encode_map, plain


def encode(value: object) -> Any:
    """JSON data of Notice; other values are left to the validator."""
    if not isinstance(value, Notice):
        return plain(value)
    data: dict[str, Any] = {}
    if value.url is not None:
        data["url"] = value.url
    if value.mail is not None:
        data["mail"] = value.mail
    if value.day is not None:
        data["day"] = encode_date(value.day)
    data.update(encode_map(plain, value.additional_properties))
    return data

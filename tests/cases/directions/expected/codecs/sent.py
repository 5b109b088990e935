"""JSON data to Sent and back."""

from __future__ import annotations

from typing import Any

from ..models.sent import Sent
from ..runtime.plain import encode_map, plain


def encode(value: object) -> Any:
    """JSON data of Sent; other values are left to the validator."""
    if not isinstance(value, Sent):
        return plain(value)
    data: dict[str, Any] = {}
    data["name"] = value.name
    data["secret"] = value.secret
    data.update(encode_map(plain, value.additional_properties))
    return data

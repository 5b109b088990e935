"""JSON data to Base and back."""

from __future__ import annotations

from typing import Any

from ..models.base import Base
from ..runtime.plain import encode_map, plain


def encode(value: object) -> Any:
    """JSON data of Base; other values are left to the validator."""
    if not isinstance(value, Base):
        return plain(value)
    data: dict[str, Any] = {}
    data["id"] = value.id
    if value.name is not None:
        data["name"] = value.name
    data.update(encode_map(plain, value.additional_properties))
    return data

"""Base to JSON data."""

from typing import Any

from ..models.base import Base
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Base):
        return plain(value)
    data: dict[str, Any] = {"id": value.id, "name": value.name}
    if value.name is None:
        del data["name"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data

"""JSON data to ListThingsFilter and back."""

from __future__ import annotations

from typing import Any

from ..models.list_things_filter import ListThingsFilter
from ..runtime.plain import encode_map, plain


def encode(value: object) -> Any:
    """JSON data of ListThingsFilter; other values are left to the validator."""
    if not isinstance(value, ListThingsFilter):
        return plain(value)
    data: dict[str, Any] = {}
    if value.color is not None:
        data["color"] = value.color
    if value.size is not None:
        data["size"] = value.size
    data.update(encode_map(plain, value.additional_properties))
    return data

"""JSON data to ListThingsJson and back."""

from __future__ import annotations

from typing import Any

from ..models.list_things_json import ListThingsJson
from ..runtime.plain import encode_map, plain


def encode(value: object) -> Any:
    """JSON data of ListThingsJson; other values are left to the validator."""
    if not isinstance(value, ListThingsJson):
        return plain(value)
    data: dict[str, Any] = {}
    if value.a is not None:
        data["a"] = value.a
    data.update(encode_map(plain, value.additional_properties))
    return data

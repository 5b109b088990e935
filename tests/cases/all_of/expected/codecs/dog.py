"""JSON data to Dog and back."""

from __future__ import annotations

from typing import Any

from ..models.dog import Dog
from ..runtime.plain import encode_map, plain
from ..runtime.unset import UNSET
from . import base


def encode(value: object) -> Any:
    """JSON data of Dog; other values are left to the validator."""
    if not isinstance(value, Dog):
        return plain(value)
    data: dict[str, Any] = {}
    data["id"] = value.id
    data["name"] = value.name
    data["bark"] = value.bark
    if value.leader is not None:
        data["leader"] = base.encode(value.leader)
    if value.parent is not UNSET:
        data["parent"] = encode(value.parent)
    data.update(encode_map(plain, value.additional_properties))
    return data

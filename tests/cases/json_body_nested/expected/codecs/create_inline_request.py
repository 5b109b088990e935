"""JSON data to CreateInlineRequest and back."""

from __future__ import annotations

from typing import Any

from ..models.create_inline_request import CreateInlineRequest
from ..runtime.plain import encode_map, plain
from . import create_inline_request_deep


def encode(value: object) -> Any:
    """JSON data of CreateInlineRequest; other values are left to the validator."""
    if not isinstance(value, CreateInlineRequest):
        return plain(value)
    data: dict[str, Any] = {}
    if value.deep is not None:
        data["deep"] = create_inline_request_deep.encode(value.deep)
    data.update(encode_map(plain, value.additional_properties))
    return data

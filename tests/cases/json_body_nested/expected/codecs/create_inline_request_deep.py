"""JSON data to CreateInlineRequestDeep and back."""

from __future__ import annotations

from typing import Any

from ..models.create_inline_request_deep import CreateInlineRequestDeep
from ..runtime.plain import encode_map, plain
from . import create_inline_request_deep_deeper


def encode(value: object) -> Any:
    """JSON data of CreateInlineRequestDeep; other values are left to the validator."""
    if not isinstance(value, CreateInlineRequestDeep):
        return plain(value)
    data: dict[str, Any] = {}
    if value.deeper is not None:
        data["deeper"] = create_inline_request_deep_deeper.encode(value.deeper)
    data.update(encode_map(plain, value.additional_properties))
    return data

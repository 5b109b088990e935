"""JSON data to CreateInlineRequestDeepDeeper and back."""

from __future__ import annotations

from typing import Any

from ..models.create_inline_request_deep_deeper import CreateInlineRequestDeepDeeper
from ..runtime.plain import encode_map, plain


def encode(value: object) -> Any:
    """JSON data of CreateInlineRequestDeepDeeper; other values are left to the
    validator.
    """
    if not isinstance(value, CreateInlineRequestDeepDeeper):
        return plain(value)
    data: dict[str, Any] = {}
    data["n"] = value.n
    data.update(encode_map(plain, value.additional_properties))
    return data

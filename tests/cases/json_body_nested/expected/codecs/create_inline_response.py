"""CreateInlineResponse from JSON data."""

from typing import Any

from ..models.create_inline_response import CreateInlineResponse
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(CreateInlineResponse)
    get = data.get
    new.ok = get("ok", None)
    new.additional_properties = others(data, decode)
    return new

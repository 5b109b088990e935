"""Answer from JSON data."""

from typing import Any

from ..models.answer import Answer
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Answer)
    get = data.get
    new.text = get("text")
    new.additional_properties = others(data, decode)
    return new

"""Error from JSON data."""

from typing import Any

from ..models.error import Error
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Error)
    get = data.get
    new.message = get("message", None)
    new.additional_properties = others(data, decode)
    return new

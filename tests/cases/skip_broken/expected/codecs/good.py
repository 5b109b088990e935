"""Good from JSON data."""

from typing import Any

from ..models.good import Good
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Good)
    get = data.get
    new.a = get("a", None)
    new.additional_properties = others(data, decode)
    return new

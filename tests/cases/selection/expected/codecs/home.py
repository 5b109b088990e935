"""Home from JSON data."""

from typing import Any

from ..models.home import Home
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Home)
    get = data.get
    new.street = get("street", None)
    new.additional_properties = others(data, decode)
    return new

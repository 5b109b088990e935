"""Animal from JSON data."""

from typing import Any

from ..models.animal import Animal
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Animal)
    get = data.get
    new.kind = get("kind")
    new.additional_properties = others(data, decode)
    return new

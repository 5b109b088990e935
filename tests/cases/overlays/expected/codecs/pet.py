"""Pet from JSON data."""

from typing import Any

from ..models.pet import Pet
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Pet)
    get = data.get
    new.age = get("age", None)
    new.name = get("name", None)
    new.additional_properties = others(data, decode)
    return new

"""Cat from JSON data."""

from typing import Any

from ..models.cat import Cat
from ..runtime.json.decoding import OBJECT, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Cat)
    get = data.get
    new.kind = get("kind")
    new.lives = decode_integer(get("lives", None))
    new.additional_properties = others(data, decode)
    return new

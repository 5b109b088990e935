"""Named from JSON data."""

from typing import Any

from ..models.named import Named
from ..runtime.json.decoding import OBJECT, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Named)
    get = data.get
    new.id = decode_integer(get("id"))
    new.name = get("name")
    new.additional_properties = others(data, decode)
    return new

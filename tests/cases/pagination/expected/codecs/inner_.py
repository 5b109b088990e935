"""Inner from JSON data."""

from typing import Any

from ..models.inner_ import Inner
from ..runtime.json.decoding import OBJECT, decode_each, others
from . import pet


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Inner)
    get = data.get
    new.class_list = decode_each(pet.decode, get("class-list", None))
    new.other = get("other", None)
    new.additional_properties = others(data, decode)
    return new

"""Linked from JSON data."""

from typing import Any

from ..models.linked import Linked
from ..runtime.json.decoding import OBJECT, decode_each, others
from . import linked_links, pet


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Linked)
    get = data.get
    new.results = decode_each(pet.decode, get("results", None))
    new.links = linked_links.decode(get("links", None))
    new.additional_properties = others(data, decode)
    return new

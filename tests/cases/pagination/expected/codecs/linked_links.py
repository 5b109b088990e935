"""LinkedLinks from JSON data."""

from typing import Any

from ..models.linked_links import LinkedLinks
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(LinkedLinks)
    get = data.get
    new.next = get("next", None)
    new.additional_properties = others(data, decode)
    return new

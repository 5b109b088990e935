"""Folder from JSON data."""

from typing import Any

from ..models.folder import Folder
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Folder)
    get = data.get
    new.kind = get("kind", None)
    new.name = get("name")
    new.additional_properties = others(data, decode)
    return new

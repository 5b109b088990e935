"""JSON data to Filter and back."""

from __future__ import annotations

from typing import Any

from ..models.filter_ import Filter
from ..runtime.decoding import ABSENT, decode_boolean, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("all", "name"))


def encode(value: object) -> Any:
    """JSON data of Filter; other values are left to the validator."""
    if not isinstance(value, Filter):
        return plain(value)
    data: dict[str, Any] = {}
    if value.all is not None:
        data["all"] = value.all
    if value.name is not None:
        data["name"] = value.name
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Filter:
    """Filter of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Filter, at, data)
    new = object.__new__(Filter)
    new.all = item = data.get("all", ABSENT)
    if type(item) is not bool and item is not None:
        new.all = decode_boolean(item, f"{at}/all", notes)
    new.name = item = data.get("name", ABSENT)
    if type(item) is not str and item is not None:
        new.name = decode_string(item, f"{at}/name", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

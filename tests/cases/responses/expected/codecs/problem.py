"""JSON data to Problem and back."""

from __future__ import annotations

from typing import Any

from ..models.problem import Problem
from ..runtime.decoding import ABSENT, decode_integer, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("title", "status"))


def encode(value: object) -> Any:
    """JSON data of Problem; other values are left to the validator."""
    if not isinstance(value, Problem):
        return plain(value)
    data: dict[str, Any] = {}
    if value.title is not None:
        data["title"] = value.title
    if value.status is not None:
        data["status"] = value.status
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Problem:
    """Problem of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Problem, at, data)
    new = object.__new__(Problem)
    new.title = item = data.get("title", ABSENT)
    if type(item) is not str and item is not None:
        new.title = decode_string(item, f"{at}/title", notes)
    new.status = item = data.get("status", ABSENT)
    if type(item) is not int and item is not None:
        new.status = decode_integer(item, f"{at}/status", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

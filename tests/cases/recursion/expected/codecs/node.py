"""JSON data to Node and back."""

from __future__ import annotations

from typing import Any

from ..models.node import Node
from ..runtime.decoding import ABSENT, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(("next",))


def encode(value: object) -> Any:
    """JSON data of Node; other values are left to the validator."""
    if not isinstance(value, Node):
        return plain(value)
    data: dict[str, Any] = {}
    data["next"] = encode(value.next)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Node:
    """Node of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Node, at, data)
    new = object.__new__(Node)
    new.next = item = data.get("next", ABSENT)
    if item is not None:
        new.next = decode(item, f"{at}/next", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

"""JSON data to Tree and back."""

from __future__ import annotations

from typing import Any

from ..models.tree import Tree
from ..runtime.decoding import ABSENT, others
from ..runtime.mismatches import Mismatches, decode_each
from ..runtime.plain import encode_each, encode_map, plain

_KNOWN = frozenset(("children",))


def encode(value: object) -> Any:
    """JSON data of Tree; other values are left to the validator."""
    if not isinstance(value, Tree):
        return plain(value)
    data: dict[str, Any] = {}
    if value.children is not None:
        data["children"] = encode_each(encode, value.children)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Tree:
    """Tree of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Tree, at, data)
    new = object.__new__(Tree)
    new.children = item = data.get("children", ABSENT)
    if item is not None:
        new.children = decode_each(decode, item, f"{at}/children", notes)
    new.additional_properties = others(data, _KNOWN)
    return new

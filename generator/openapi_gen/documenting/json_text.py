"""JSON for people: what fits on a line is on one line."""

from __future__ import annotations

import json
from json.encoder import encode_basestring  # what the encoder calls for strings

from ..model import Json

_WIDTH = 80
_flat = json.JSONEncoder(ensure_ascii=False).encode


def json_text(value: Json, depth: int = 0) -> str:
    """The value, indented by two spaces for each level.

    >>> print(json_text({"a": [1, 2], "b": {"c": "d" * 80}}))
    {
      "a": [1, 2],
      "b": {
        "c": "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd"
      }
    }
    """
    return _laid_out(value, depth)[0]


def _laid_out(value: Json, depth: int) -> tuple[str, bool]:
    """The text, and whether it is on one line."""
    if isinstance(value, str):
        return encode_basestring(value), True
    if not isinstance(value, (dict, list)) or not value:
        return _flat(value), True
    inside: list[tuple[str, bool]] = []
    keys: list[str] = []
    if isinstance(value, dict):
        keys = [f"{encode_basestring(key)}: " for key in value]
        inside = [_laid_out(item, depth + 1) for item in value.values()]
        opening, closing = "{", "}"
    else:
        inside = [_laid_out(item, depth + 1) for item in value]
        opening, closing = "[", "]"
    items = [text for text, _ in inside]
    if keys:
        items = [key + text for key, text in zip(keys, items)]
    if all(is_flat for _, is_flat in inside):
        length = sum(map(len, items)) + 2 * len(items)
        if length + 2 * depth <= _WIDTH:
            return f"{opening}{', '.join(items)}{closing}", True
    pad = "\n" + "  " * (depth + 1)
    return f"{opening}{pad}{f',{pad}'.join(items)}{pad[:-2]}{closing}", False

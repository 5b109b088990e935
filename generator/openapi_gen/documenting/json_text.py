"""JSON for people: what fits on a line is on one line."""

from __future__ import annotations

import json

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
    flat = _flat(value)
    if (
        len(flat) + 2 * depth <= _WIDTH
        or not isinstance(value, dict | list)
        or not value
    ):
        return flat
    if isinstance(value, dict):
        items = [
            f"{_flat(key)}: {json_text(item, depth + 1)}" for key, item in value.items()
        ]
        opening, closing = "{", "}"
    else:
        items = [json_text(item, depth + 1) for item in value]
        opening, closing = "[", "]"
    pad = "\n" + "  " * (depth + 1)
    return f"{opening}{pad}{f',{pad}'.join(items)}{pad[:-2]}{closing}"

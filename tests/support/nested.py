"""Data nested more deeply than Python's recursion limit allows."""

from __future__ import annotations

from typing import Any


def nested(depth: int, core: Any) -> Any:
    value = core
    for level in range(depth):
        value = [value] if level % 2 else {"a": value}
    return value

"""Data nested more deeply than Python's recursion limit allows."""

from __future__ import annotations

import gc
from typing import Any


def nested(depth: int, core: Any) -> Any:
    """Collects the garbage of other tests first: deep in a recursion, there is no room for
    what Python says of a socket that nobody closed.
    """
    gc.collect()
    value = core
    for level in range(depth):
        value = [value] if level % 2 else {"a": value}
    return value

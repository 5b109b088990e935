"""The line of a key in a TOML file, which tomllib does not tell.

A TOML file that is cut after any of its statements is valid again. So the statement that
sets a key ends where the key first appears in what tomllib reads of the lines before.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from typing import Any, cast


def line_of(text: str, path: Sequence[str]) -> int:
    """The line, from 1, in which the statement begins that sets the key or its table.

    Raises KeyError where the text does not set it.
    """
    lines = text.split("\n")
    if not _has(tomllib.loads(text), path):
        raise KeyError(path)
    low, high = 0, len(lines)  # without the key, and with it
    while True:
        middle, known = _readable(lines, (low + high) // 2, low)
        if middle == low:
            middle, known = _next_readable(lines, low, high)
        if _has(known, path):
            if middle == high:
                return low + 1
            high = middle
        else:
            low = middle


def _readable(lines: list[str], end: int, lowest: int) -> tuple[int, dict[str, Any]]:
    """The most lines, up to `end`, that are whole statements."""
    while end > lowest:
        try:
            return end, tomllib.loads("\n".join(lines[:end]))
        except tomllib.TOMLDecodeError:
            end -= 1
    return lowest, {}


def _next_readable(
    lines: list[str], start: int, highest: int
) -> tuple[int, dict[str, Any]]:
    """The fewest lines, beyond `start`, that are whole statements."""
    for end in range(start + 1, highest):
        try:
            return end, tomllib.loads("\n".join(lines[:end]))
        except tomllib.TOMLDecodeError:
            pass
    return highest, tomllib.loads("\n".join(lines[:highest]))


def _has(table: object, path: Sequence[str]) -> bool:
    for key in path:
        if not isinstance(table, dict) or key not in table:
            return False
        table = cast("dict[str, object]", table)[key]
    return True

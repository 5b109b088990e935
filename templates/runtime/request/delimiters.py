"""What divides the parts of one value in the styles of parameters."""

from __future__ import annotations

import re

__all__ = ["split"]

_BETWEEN = {
    ",": re.compile(","),
    " ": re.compile(r"\+|%20| "),
    "|": re.compile(r"\||%7c", re.IGNORECASE),
    "\t": re.compile("%09|\t"),
    ".": re.compile(r"\."),
    ";": re.compile(";"),
}
"""A comma in data is sent as `%2C`. The other delimiters cannot be in data, and are
percent-encoded themselves."""


def split(text: str, delimiter: str) -> list[str]:
    """The parts of a value, still percent-encoded."""
    return _BETWEEN[delimiter].split(text) if text else []

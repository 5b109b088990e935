"""Lines of a document on a terminal: without control characters, and with a caret that
is aligned with the character it marks.
"""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAK = re.compile("\r\n?|\n")
_BEFORE, _SHOWN = 100, 160  # characters; a document can be one line


def visible(text: str) -> str:
    """The text on one line, with control characters escaped."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else ascii(character)[1:-1]
        for character in text
    )


def excerpt(text: str, line: int, column: int) -> tuple[str, str] | None:
    """A line and a caret for the line below it; None where the text has no such line.

    Lines and columns count from 1, in characters.
    """
    lines = _LINE_BREAK.split(text, line)
    if len(lines) < line:
        return None
    start = max(0, column - 1 - _BEFORE)
    source = lines[line - 1].replace("\t", " ")
    before, behind = source[start : column - 1], source[column - 1 : start + _SHOWN]
    return visible(before + behind), " " * _width(visible(before)) + "^"


def _width(text: str) -> int:
    """The number of a terminal's cells that a text takes (Unicode's annex 11)."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1

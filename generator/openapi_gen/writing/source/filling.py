"""Text of the document in lines of a width, as docstrings have it.

Text that fits stays as it is. A paragraph with a line that does not fit is filled anew:
its other line breaks mean no more in Markdown. What begins a block of its own does not
move: an item of a list, a heading, a row of a table, code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

_ENTRY = re.compile(r" +\w+: ")  # an argument's line under `Args:`
_BLOCK = re.compile(r" *([-*+#|>:=]|\d+[.)]|```|~~~|\w+: )|    ")
_FENCE = re.compile(r" *(```|~~~)")


def filled(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, unless a word is longer."""
    lines: list[str] = []
    for paragraph in _paragraphs(_cleaned(text)):
        if all(len(line) <= width for line in paragraph):
            lines += paragraph
        else:
            lines += _broken(" ".join(paragraph), width)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _cleaned(text: str) -> list[str]:
    """Replaces tabs, and keeps one blank line of several."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    lines = text.strip().split("\n")
    lines[1:] = dedent("\n".join(lines[1:])).split("\n") if lines[1:] else []
    bare = [line if line.strip(" ") else "" for line in lines]
    return [line for i, line in enumerate(bare) if line or (i and bare[i - 1])]


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """The lines that can be joined, together."""
    paragraph: list[str] = []
    is_code = False
    for line in lines:
        is_fence = _FENCE.match(line) is not None
        if paragraph and (is_code or is_fence or not _continues(paragraph[-1], line)):
            yield [one.rstrip(" ") for one in paragraph]
            paragraph = []
        paragraph.append(line)
        is_code ^= is_fence
    yield [one.rstrip(" ") for one in paragraph]


def _continues(before: str, line: str) -> bool:
    """Whether the break before a line means no more than a space."""
    if not before or not line or before.endswith(("  ", "\\", ":")):
        return False
    return not any(_BLOCK.match(one) or one[0] == " " for one in (before, line))


def _broken(paragraph: str, width: int) -> list[str]:
    """Lines that keep the paragraph's indent, with a hanging indent after `name: `."""
    lead = paragraph[: len(paragraph) - len(paragraph.lstrip(" "))][: width // 2]
    hang = f"{lead}    " if _ENTRY.match(paragraph) else lead
    lines: list[str] = []
    current = lead
    empty = True
    for word in paragraph.split(" "):
        if not word:
            continue
        if not empty and len(current) + 1 + len(word) > width:
            lines.append(current)
            current, empty = hang, True
        current = f"{current}{word}" if empty else f"{current} {word}"
        empty = False
    lines.append(current)
    return lines

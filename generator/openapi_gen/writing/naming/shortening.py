"""Names that would be too long: repeated words and words in the middle are dropped, because
the ends say what a thing belongs to and what it is.

Nothing here depends on other names. Two names that are equal afterwards collide as others
do, and scopes.py decides.
"""

from __future__ import annotations

from enum import Enum
from typing import assert_never

_MAX_CHARACTERS = 1_000
_MAX_WORDS = 60
_MAX_BYTES = 200
"""File systems allow 255 bytes; a suffix and `.py` must still fit."""


def without_middle(text: str) -> str:
    """A text that is far too long for a name, without its middle."""
    if len(text) <= _MAX_CHARACTERS:
        return text
    return f"{text[: _MAX_CHARACTERS // 2]}_{text[-_MAX_CHARACTERS // 2 :]}"


class Kept(Enum):
    """Which words a name keeps if it is too long."""

    ENDS = "ends"
    """Of the others, repeated ones are dropped first."""
    TAIL = "tail"
    """All from some word on, behind the first two."""
    HEAD = "head"
    """All up to some word, before the last three."""
    MIDDLE = "middle"
    """What is half-way between the first two and the last three."""


def fitted(
    words: tuple[str, ...], limit: int, separator: int = 1, kept: Kept = Kept.ENDS
) -> tuple[str, ...]:
    """The words that fit into `limit` characters, each with `separator` before the next."""
    if _fits(words, limit, separator):
        return words
    if len(words) > _MAX_WORDS:
        words = words[: _MAX_WORDS // 2] + words[-_MAX_WORDS // 2 :]
    left = list(words)
    while len(left) > 2 and not _fits(left, limit, separator):
        del left[_dropped(left, kept)]
    if not _fits(left, limit, separator):
        room = min(limit, _MAX_BYTES // 4) // len(left) - 2
        left = [word[:room] for word in left]
    return tuple(left)


def _dropped(words: list[str], kept: Kept) -> int:
    """The word to drop next, which is neither the first nor the last."""
    last = len(words) - 2
    match kept:
        case Kept.ENDS:
            return _least_needed(words)
        case Kept.TAIL:
            return min(2, last)
        case Kept.HEAD:
            return max(last - 2, 1)
        case Kept.MIDDLE:
            return min(2, last) if len(words) % 2 else max(last - 2, 1)
        case _:
            assert_never(kept)


def _fits(words: tuple[str, ...] | list[str], limit: int, separator: int) -> bool:
    """Numbers that follow each other are separated, too."""
    together = "_".join(words)
    if together.isascii() and len(together) <= min(limit, _MAX_BYTES):
        return True
    joints = separator * (len(words) - 1)
    if not separator:
        pairs = zip(words, words[1:])
        joints = sum(a[-1].isdigit() and b[0].isdigit() for a, b in pairs)
    characters = sum(map(len, words)) + joints
    encoded = sum(len(word.encode()) for word in words) + joints
    return characters <= limit and encoded <= _MAX_BYTES


def _least_needed(words: list[str]) -> int:
    """The word nearest to the middle, one that occurs again before any other."""
    middle = len(words) // 2
    inner = sorted(range(1, len(words) - 1), key=lambda i: (abs(i - middle), i))
    repeated = (i for i in inner if words.count(words[i]) > 1)
    return next(repeated, inner[0])

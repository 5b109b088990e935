"""Names that would be too long: repeated words and words in the middle are dropped, because
the ends say what a thing belongs to and what it is.

Nothing here depends on other names. Two names that are equal afterwards collide as others
do, and scopes.py decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
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
    left = _Left(words, separator)
    while len(left.words) > 2 and not left.fits(limit):
        left.drop(_dropped(left, kept))
    if not left.fits(limit):
        room = min(limit, _MAX_BYTES // 4) // len(left.words) - 2
        return tuple(word[:room] for word in left.words)
    return tuple(left.words)


class _Left:
    """The words that are left, with what a longer loop would count again and again."""

    def __init__(self, words: tuple[str, ...], separator: int) -> None:
        self.words = list(words)
        self._separator = separator
        self._characters = sum(map(len, words))
        self._bytes = sum(len(word.encode()) for word in words)
        self._counts = Counter(words)

    def fits(self, limit: int) -> bool:
        joints = _joints(self.words, self._separator)
        return self._characters + joints <= limit and self._bytes + joints <= _MAX_BYTES

    def drop(self, index: int) -> None:
        word = self.words.pop(index)
        self._characters -= len(word)
        self._bytes -= len(word.encode())
        self._counts[word] -= 1

    def least_needed(self) -> int:
        """The word nearest to the middle, one that occurs again before any other."""
        middle = len(self.words) // 2
        for distance in range(middle):
            for index in (middle - distance, middle + distance):
                if 0 < index < len(self.words) - 1:
                    if self._counts[self.words[index]] > 1:
                        return index
        return middle


def _dropped(left: _Left, kept: Kept) -> int:
    """The word to drop next, which is neither the first nor the last."""
    last = len(left.words) - 2
    match kept:
        case Kept.ENDS:
            return left.least_needed()
        case Kept.TAIL:
            return min(2, last)
        case Kept.HEAD:
            return max(last - 2, 1)
        case Kept.MIDDLE:
            return min(2, last) if len(left.words) % 2 else max(last - 2, 1)
        case _:
            assert_never(kept)


def _fits(words: tuple[str, ...], limit: int, separator: int) -> bool:
    together = "_".join(words)
    if together.isascii() and len(together) <= min(limit, _MAX_BYTES):
        return True
    return _Left(words, separator).fits(limit)


def _joints(words: Sequence[str], separator: int) -> int:
    """The characters between words. Numbers that follow each other are separated, too."""
    if separator:
        return separator * (len(words) - 1)
    pairs = zip(words, words[1:])
    return sum(a[-1].isdigit() and b[0].isdigit() for a, b in pairs)

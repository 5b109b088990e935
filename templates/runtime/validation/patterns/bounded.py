"""A search for patterns with backreferences that can take long: only `re` can search for
them, so long strings are not checked."""

from __future__ import annotations

import re

__all__ = ["Bounded"]


class Bounded:
    """Searches strings of at most `longest` characters; a longer one counts as found."""

    def __init__(self, expression: str, longest: int) -> None:
        self._search = re.compile(expression).search
        self._longest = longest

    def search(self, text: str) -> bool:
        return len(text) > self._longest or self._search(text) is not None

"""What a misspelled word may have meant, as the end of a message."""

from __future__ import annotations

from collections.abc import Iterable


def similar(name: str, known: Iterable[str]) -> str:
    """The known names that are like this one, as the end of a message."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=3)
    return f"; did you mean {' or '.join(map(repr, near))}?" if near else ""

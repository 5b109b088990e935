"""How the responses of an operation are the pages of one list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .bodies import Location


class PageStyle(Enum):
    """How a page tells where the one behind it is."""

    LINK = "link"
    """By a `Link` header with the relation `next` (RFC 8288)."""
    NEXT = "next"
    """By a URL in the body."""
    CURSOR = "cursor"
    PAGE = "page"
    """Pages are numbered."""
    OFFSET = "offset"
    """By the number of items before a page."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """How an operation's answers are the pages of one list.

    Paths are names of properties, from the body inwards.
    """

    style: PageStyle
    items: tuple[str, ...]
    parameter: tuple[Location, str] | None = None
    """The parameter that takes a position."""
    inside: tuple[str, ...] = ()
    """Or the property of a body that takes it."""
    next: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    """Where the last item of a page has the cursor."""
    more: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    first: int | None = None
    """The first position; None: 1 for a page, 0 for an offset."""

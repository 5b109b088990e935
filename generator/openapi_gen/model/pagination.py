"""How the responses of an operation are the pages of one list."""

from __future__ import annotations

from dataclasses import dataclass

from ..pagination_styles import PaginationStyle
from .bodies import Location


@dataclass(frozen=True, slots=True)
class Pagination:
    """How an operation's responses are the pages of one list.

    Paths are names of properties, from the body inwards.
    """

    style: PaginationStyle
    items: tuple[str, ...]
    parameter: tuple[Location, str] | None = None
    """The parameter that takes the position of a page."""
    inside: tuple[str, ...] = ()
    """Or the property of the body that takes it."""
    next: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    """The cursor in the last item of a page."""
    more: tuple[str, ...] = ()
    total: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    first: int | None = None
    """The position of the first page; None: that of the style."""

"""How the responses of an operation are the pages of one list."""

from __future__ import annotations

from typing import TypeAlias

from ..pagination_styles import PaginationStyle
from ..records import dataclass
from .bodies import Location


@dataclass(frozen=True, slots=True)
class InHeader:
    """A response header that says something about the page."""

    name: str


Source: TypeAlias = tuple[str, ...] | InHeader
"""Where a page says something: in a property, or in a header."""


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
    next: Source = ()
    last: tuple[str, ...] = ()
    """The cursor in the last item of a page."""
    more: tuple[str, ...] = ()
    total: Source = ()
    """The number of items of the whole list."""
    pages: Source = ()
    """The number of pages of the whole list."""
    first: int | None = None
    """The position of the first page; None: that of the style."""
    first_is_assumed: bool = False
    """The document does not say which number the first page has."""

    @property
    def start(self) -> int | None:
        """The position of the first page, which is sent; None: it has none."""
        return self.style.start if self.first is None else self.first

"""`<method>_pages`: an iterator over all items, and over all pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...http.transport import Transport
from .base import ItemT, PageT
from .walk import Listing, Walk

__all__ = ["Pages"]


class Pages(Listing[Transport, PageT, ItemT]):
    """All items of a paginated list. Each iteration starts again at the first page.

    A page is requested when its items are needed. The error of a call is raised by the
    iteration that needs the page. If the caller gives a position, the iteration starts
    there.
    """

    def __iter__(self) -> Iterator[ItemT]:
        walk = self._walk()
        for page in self._pages(walk):
            yield from walk.items_of(page)

    def pages(self) -> Iterator[PageT]:
        """The pages, as the method returns them."""
        return self._pages(self._walk())

    def _pages(self, walk: Walk[PageT, Any]) -> Iterator[PageT]:
        while walk.goes_on:
            page: PageT = walk.ask(self._transport)
            yield page
            walk.go_on(page)

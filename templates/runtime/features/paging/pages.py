"""`<method>_pages`: an iterator over all items, and over all pages."""

from __future__ import annotations

from collections.abc import Iterator

from ...http.transport import Transport
from .base import ItemT, PageT
from .walk import Listing

__all__ = ["Pages"]


class Pages(Listing[Transport, PageT, ItemT]):
    """All items of a paginated list. Each iteration starts again at the first page.

    A page is requested when its items are needed. The error of a call is raised by the
    iteration that needs the page. If the caller gives a position, the iteration starts
    there.
    """

    def __iter__(self) -> Iterator[ItemT]:
        walk = self._walk()
        while walk.goes_on:
            yield from walk.take(walk.ask(self._transport))
            walk.complete()
            walk.go_on()

    def pages(self) -> Iterator[PageT]:
        """The pages, as the method returns them: until they have `max_items`."""
        walk = self._walk()
        while walk.goes_on:
            page: PageT = walk.ask(self._transport)
            walk.take(page)
            walk.complete(is_whole=True)
            yield page
            walk.go_on()

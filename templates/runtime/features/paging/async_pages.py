"""The asynchronous version of `pages.py`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from ...http.async_transport import AsyncTransport
from .base import ItemT, PageT
from .walk import Listing, Walk

__all__ = ["AsyncPages"]


class AsyncPages(Listing[AsyncTransport, PageT, ItemT]):
    """All items of a paginated list, for `async for`; otherwise like `Pages`."""

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        walk = self._walk()
        async for page in self._pages(walk):
            for item in walk.items_of(page):
                yield item

    def pages(self) -> AsyncIterator[PageT]:
        """The pages, as the asynchronous method returns them."""
        return self._pages(self._walk())

    async def _pages(self, walk: Walk[PageT, Any]) -> AsyncIterator[PageT]:
        while walk.goes_on:
            page: PageT = await walk.ask(self._transport)
            yield page
            walk.go_on(page)

"""The asynchronous version of `pages.py`."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...http.async_transport import AsyncTransport
from .base import ItemT, PageT
from .walk import Listing

__all__ = ["AsyncPages"]


class AsyncPages(Listing[AsyncTransport, PageT, ItemT]):
    """All items of a paginated list, for `async for`; otherwise like `Pages`."""

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        walk = self._walk()
        while walk.goes_on:
            for item in walk.take(await walk.ask(self._transport)):
                yield item
            walk.complete()
            walk.go_on()

    async def pages(self) -> AsyncIterator[PageT]:
        """The pages, as the asynchronous method returns them: until they have
        `max_items`."""
        walk = self._walk()
        while walk.goes_on:
            page: PageT = await walk.ask(self._transport)
            walk.take(page)
            walk.complete(is_whole=True)
            yield page
            walk.go_on()

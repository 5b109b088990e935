"""The asynchronous version of `pages.py`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Generic

from ...http.async_transport import AsyncTransport
from ...http.operation import Operation
from ...http.options import RequestOptions
from .base import ItemT, PageT, Paging
from .walk import Request, Walk

__all__ = ["AsyncPages"]


class AsyncPages(Generic[PageT, ItemT]):
    """All items of a paginated list, for `async for`; otherwise like `Pages`."""

    def __init__(
        self,
        transport: AsyncTransport,
        paging: Paging,
        operation: Operation[PageT],
        options: RequestOptions | None = None,
        body: object = None,
        *arguments: object,
        content_type: str | None = None,
    ) -> None:
        self._transport = transport
        self._paging = paging
        self._request = Request(operation, options, body, arguments, content_type)

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        walk = self._walk()
        async for page in self._pages(walk):
            for item in walk.items_of(page):
                yield item

    def pages(self) -> AsyncIterator[PageT]:
        """The pages, as the asynchronous method returns them."""
        return self._pages(self._walk())

    def _walk(self) -> Walk[PageT, ItemT]:
        return Walk(self._paging, self._request)

    async def _pages(self, walk: Walk[PageT, Any]) -> AsyncIterator[PageT]:
        while walk.goes_on:
            page: PageT = await walk.ask(self._transport)
            yield page
            walk.go_on(page)

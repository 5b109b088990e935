"""`<method>_pages`: an iterator over all items, and over all pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic

from ...http.operation import Operation
from ...http.options import RequestOptions
from ...http.transport import Transport
from .base import ItemT, PageT, Paging
from .walk import Request, Walk

__all__ = ["Pages"]


class Pages(Generic[PageT, ItemT]):
    """All items of a paginated list. Each iteration starts again at the first page.

    A page is requested when its items are needed. The error of a call is raised by the
    iteration that needs the page. If the caller gives a position, the iteration starts
    there.
    """

    def __init__(
        self,
        transport: Transport,
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

    def __iter__(self) -> Iterator[ItemT]:
        walk = self._walk()
        for page in self._pages(walk):
            yield from walk.items_of(page)

    def pages(self) -> Iterator[PageT]:
        """The pages, as the method returns them."""
        return self._pages(self._walk())

    def _walk(self) -> Walk[PageT, ItemT]:
        return Walk(self._paging, self._request)

    def _pages(self, walk: Walk[PageT, Any]) -> Iterator[PageT]:
        while walk.goes_on:
            page: PageT = walk.ask(self._transport)
            yield page
            walk.go_on(page)

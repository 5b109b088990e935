"""The asynchronous version of `pages.py`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any, Generic, ParamSpec

from .base import ItemT, PageT
from .pages import Paged
from .walk import Walk

__all__ = ["AsyncPages", "async_paged"]

P = ParamSpec("P")


class AsyncPages(Generic[PageT, ItemT]):
    """All items of a paginated list, for `async for`; like `Pages`."""

    def __init__(self, begin: Callable[[], Walk[PageT, ItemT]]) -> None:
        self._begin = begin

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        walk = self._begin()
        async for page in _pages(walk):
            for item in walk.items_of(page):
                yield item

    def pages(self) -> AsyncIterator[PageT]:
        """The pages, as the asynchronous method returns them."""
        return _pages(self._begin())


async def _pages(walk: Walk[PageT, Any]) -> AsyncIterator[PageT]:
    while walk.goes_on:
        page: PageT = await walk.ask()
        yield page
        walk.go_on(page)


class AsyncPaged(Generic[P, PageT, ItemT]):
    """A method of an asynchronous class that returns all pages of another method."""

    def __init__(self, paged: Paged[P, PageT, ItemT]) -> None:
        self._paged = paged
        self.__doc__ = paged.__doc__

    def __get__(
        self, instance: object, owner: type[Any]
    ) -> Callable[P, AsyncPages[PageT, ItemT]]:
        def pages(*arguments: P.args, **keywords: P.kwargs) -> AsyncPages[PageT, ItemT]:
            return AsyncPages(lambda: self._paged.walk(instance, arguments, keywords))

        return pages


def async_paged(paged: Paged[P, PageT, ItemT]) -> AsyncPaged[P, PageT, ItemT]:
    """The asynchronous version of a method made by `paged`."""
    return AsyncPaged(paged)

"""`<method>_pages`: an iterator over all items, and over all pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Concatenate, Generic, ParamSpec, overload

from .base import ItemT, PageT, Paging
from .walk import Walk

__all__ = ["Paged", "Pages", "paged"]

P = ParamSpec("P")


class Pages(Generic[PageT, ItemT]):
    """All items of a paginated list. Each iteration starts again at the first page.

    A page is requested when its items are needed. The error of a call is raised by the
    iteration that needs the page.
    """

    def __init__(self, begin: Callable[[], Walk[PageT, ItemT]]) -> None:
        self._begin = begin

    def __iter__(self) -> Iterator[ItemT]:
        walk = self._begin()
        for page in _pages(walk):
            yield from walk.items_of(page)

    def pages(self) -> Iterator[PageT]:
        """The pages, as the method returns them."""
        return _pages(self._begin())


def _pages(walk: Walk[PageT, Any]) -> Iterator[PageT]:
    while walk.goes_on:
        page: PageT = walk.ask()
        yield page
        walk.go_on(page)


class Paged(Generic[P, PageT, ItemT]):
    """A method with the parameters of `method` that returns all of its pages."""

    def __init__(
        self, method: Callable[..., Any], paging: Paging[PageT, ItemT]
    ) -> None:
        self.method = method
        self.paging = paging
        self.__doc__ = f"Iterate over the items, or the pages, of `{method.__name__}`."

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Paged[P, PageT, ItemT]: ...

    @overload
    def __get__(
        self, instance: object, owner: type[Any]
    ) -> Callable[P, Pages[PageT, ItemT]]: ...

    def __get__(self, instance: object | None, owner: type[Any]) -> Any:
        if instance is None:
            return self

        def pages(*arguments: P.args, **keywords: P.kwargs) -> Pages[PageT, ItemT]:
            return Pages(lambda: self.walk(instance, arguments, keywords))

        return pages

    def walk(
        self, instance: Any, arguments: tuple[Any, ...], keywords: dict[str, Any]
    ) -> Walk[PageT, ItemT]:
        return Walk(self.method, self.paging, instance, arguments, keywords)


def paged(
    method: Callable[Concatenate[Any, P], PageT], paging: Paging[PageT, ItemT]
) -> Paged[P, PageT, ItemT]:
    """A method that iterates over all pages of another method of its class.

    If the caller gives a position, the iteration starts there.
    """
    return Paged(method, paging)

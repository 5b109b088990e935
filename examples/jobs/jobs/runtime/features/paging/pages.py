"""`<method>_pages`: an iterator over all items, and over all pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Concatenate, Generic, ParamSpec, overload

from .base import ItemT, PageT, Paging
from .walk import Walk

__all__ = ["Paged", "Pages", "paged"]

P = ParamSpec("P")


class Pages(Generic[PageT, ItemT]):
    """All items of a list that comes page by page; each iteration asks anew.

    A page is asked for when it is needed. An error of a call is raised where the page
    would come.
    """

    def __init__(self, begin: Callable[[], Walk[PageT, ItemT]]) -> None:
        self._begin = begin

    def __iter__(self) -> Iterator[ItemT]:
        walk = self._begin()
        for page in _pages(walk):
            yield from walk.items_of(page)

    def pages(self) -> Iterator[PageT]:
        """The pages themselves, as the method returns them."""
        return _pages(self._begin())


def _pages(walk: Walk[PageT, Any]) -> Iterator[PageT]:
    while walk.goes_on:
        page: PageT = walk.ask()
        yield page
        walk.go_on(page)


class Paged(Generic[P, PageT, ItemT]):
    """A method that takes what `method` takes, and returns all of its pages."""

    def __init__(
        self, method: Callable[..., Any], paging: Paging[PageT, ItemT]
    ) -> None:
        self.method = method
        self.paging = paging
        self.__doc__ = f"All pages of `{method.__name__}`, which tells the arguments."

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
    """The method that goes through all pages of another one of its class.

    An argument that tells a position tells where to begin.
    """
    return Paged(method, paging)

"""The iteration from the first page to the last, without waiting for responses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic

from ...errors import TransportError
from .base import ItemT, PageT, Paging
from .calls import PageCalls

__all__ = ["Walk"]


class Walk(Generic[PageT, ItemT]):
    """One iteration over the pages of `method` of `owner`, called with these
    arguments."""

    def __init__(
        self,
        method: Callable[..., Any],
        paging: Paging[PageT, ItemT],
        owner: Any,
        arguments: Sequence[Any],
        keywords: Mapping[str, Any],
    ) -> None:
        self._method = method
        self._paging = paging
        self._owner = owner
        # All by name: the position may have been given without one.
        names = method.__code__.co_varnames[1:]
        self._arguments = {**dict(zip(names, arguments)), **keywords}
        self._argument = paging.argument
        argument = self._argument
        given = None if argument is None else argument.given(self._arguments)
        self._position = paging.first(given)
        self._seen = {repr(self._position)}  # a position may be any data
        self._calls = PageCalls(None, None)
        self._before: Sequence[ItemT] | None = None
        self.goes_on = True

    def ask(self) -> Any:
        """The page at the position; an awaitable of it for an asynchronous owner."""
        argument, position = self._argument, self._position
        url = position if argument is None else None
        self._calls = PageCalls(getattr(self._owner, "_transport"), url)
        arguments = self._arguments
        if argument is not None and position is not None:
            arguments = argument.placed(arguments, position)
        return self._method(type(self._owner)(self._calls), **arguments)

    def items_of(self, page: PageT) -> Sequence[ItemT]:
        return self._paging.items_of(page, self._calls.response)

    def go_on(self, page: PageT) -> None:
        """Step to the page after `page`, which was requested last.

        Raises TransportError if that page was requested before: the iteration would
        never end.
        """
        following = self._paging.after(page, self._calls.response, self._position)
        if following is None:
            self.goes_on = False
            return
        items = self.items_of(page)
        stuck = self._paging.counted and items == self._before
        if stuck or repr(following) in self._seen:
            raise TransportError(
                f"{self._method.__name__}: the next page was requested before"
            )
        self._seen.add(repr(following))
        self._position, self._before = following, items

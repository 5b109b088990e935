"""What the lists of both clients share: their calls, and the steps between pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, Generic, Self, TypeVar

from ...errors import TransportError
from ...http.operation import Operation
from ...http.options import RequestOptions
from .base import ItemT, PageT, Paging, Seen
from .calls import PageCall

__all__ = ["Listing", "Request", "Walk"]

TransportT = TypeVar("TransportT")
_BODY = "body"
_MOST_EMPTY = 1_000  # pages in a row; a filter can leave many pages without an item


@dataclass(frozen=True, slots=True)
class Request:
    """The arguments of a call, as `Transport.send` takes them."""

    operation: Operation[Any]
    options: RequestOptions | None
    body: object
    values: Sequence[object]
    content_type: str | None

    def arguments(self) -> dict[str, Any]:
        """The values by the arguments of the method, and the body."""
        names = [parameter.argument for parameter in self.operation.parameters]
        values = dict(zip(names, self.values))
        return {**values, _BODY: self.body} if self.operation.body else values

    def send(self, transport: Any, call: PageCall, arguments: Mapping[str, Any]) -> Any:
        """What the transport returns for a call with other arguments."""
        values = {**arguments}
        body = values.pop(_BODY) if self.operation.body else None
        return transport.send(
            self.operation,
            self.options,
            *values.values(),
            body=body,
            content_type=self.content_type,
            make=call.make,
        )


class Walk(Generic[PageT, ItemT]):
    """One iteration over the pages of a list: from `start`, if that is not None."""

    def __init__(
        self,
        paging: Paging,
        request: Request,
        start: Any = None,
        max_items: int | None = None,
    ) -> None:
        self._paging = paging
        self._request = request
        self._arguments = request.arguments()
        self._argument = paging.argument
        argument = self._argument
        given = start
        if given is None and argument is not None:
            given = argument.given(self._arguments)
        self._position = paging.first(given)
        self._pages = Seen(is_from_start=given is None)
        self._max_items = max_items
        self._page: Any = None
        self._is_complete = False
        self._seen = {repr(self._position)}  # a position may be any data
        self._call = PageCall()
        self._before: Sequence[ItemT] | None = None
        self._empty = 0
        self.goes_on = max_items != 0

    @property
    def cursor(self) -> Any:
        """The position of the first page whose items were not all taken; None if that is
        the first page, or if there is none."""
        return self._after() if self._is_complete else self._position

    def ask(self, transport: Any) -> Any:
        """The page at the position; an awaitable of it from an asynchronous transport."""
        argument, position = self._argument, self._position
        self._call = PageCall(position if argument is None else None)
        arguments: Mapping[str, Any] = self._arguments
        if argument is not None and position is not None:
            arguments = argument.placed(arguments, position)
        return self._request.send(transport, self._call, arguments)

    def take(self, page: PageT) -> Sequence[ItemT]:
        """The items of the page that was requested last: no more than are wanted."""
        items = self._items_of(page)
        before = self._pages.items
        self._page, self._pages = page, self._pages.with_page(len(items))
        self._is_complete = False
        if self._max_items is not None:
            return items[: self._max_items - before]
        return items

    def complete(self, *, is_whole: bool = False) -> None:
        """What `take` returned has been used; or the whole page, if `is_whole`."""
        limit = self._max_items
        self._is_complete = is_whole or limit is None or self._pages.items <= limit

    def _items_of(self, page: PageT) -> Sequence[ItemT]:
        return self._paging.items_of(page, self._call.response)

    def _after(self) -> Any:
        return self._paging.after(
            self._page, self._call.response, self._position, self._pages
        )

    def go_on(self) -> None:
        """Step to the next page.

        Raises TransportError if that page was requested before, or after 1,000 empty
        pages in a row: the iteration would never end.
        """
        if self._max_items is not None and self._pages.items >= self._max_items:
            self.goes_on = False
            return
        following = self._after()
        if following is None:
            self.goes_on = False
            return
        items = self._items_of(self._page)
        self._empty = 0 if items else self._empty + 1
        if self._empty >= _MOST_EMPTY:
            operation = self._request.operation
            raise TransportError(
                f"{operation.method} {operation.path}: {_MOST_EMPTY:,} pages in a row"
                " are empty, and each leads to another"
            )
        stuck = self._paging.counted and items == self._before
        if stuck or repr(following) in self._seen:
            operation = self._request.operation
            raise TransportError(
                f"{operation.method} {operation.path}: the next page was requested before"
            )
        self._seen.add(repr(following))
        self._position, self._before = following, items
        self._is_complete = False


class Listing(Generic[TransportT, PageT, ItemT]):
    """A call of an operation that returns a page, with the arguments of a transport's
    `send`."""

    def __init__(
        self,
        transport: TransportT,
        paging: Paging,
        operation: Operation[PageT],
        options: RequestOptions | None = None,
        *arguments: object,
        body: object = None,
        content_type: str | None = None,
        max_items: int | None = None,
    ) -> None:
        if max_items is not None and max_items < 0:
            raise ValueError(f"max_items is {max_items}; it must be 0 or greater")
        self._transport = transport
        self._paging = paging
        self._request = Request(operation, options, body, arguments, content_type)
        self._max_items = max_items
        self._start: Any = None
        self._latest: Walk[PageT, ItemT] | None = None

    @property
    def cursor(self) -> Any:
        """Where the latest iteration stands: the position of the first page whose items
        were not all taken.

        It is a cursor, a number or a URL, as the API pages. None: at the first page, or
        after the last.
        """
        return self._start if self._latest is None else self._latest.cursor

    def resume(self, cursor: Any) -> Self:
        """The same list from the position `cursor` on, which was the `cursor` of another
        iteration, perhaps in another process."""
        other = copy(self)
        other._start, other._latest = cursor, None
        return other

    def _walk(self) -> Walk[PageT, ItemT]:
        """An iteration that starts at the first page."""
        self._latest = Walk(self._paging, self._request, self._start, self._max_items)
        return self._latest

"""What the lists of both clients share: their calls, and the steps between pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ...errors import TransportError
from ...http.operation import Operation
from ...http.options import RequestOptions
from .base import ItemT, PageT, Paging
from .calls import PageCall

__all__ = ["Listing", "Request", "Walk"]

TransportT = TypeVar("TransportT")
_BODY = "body"


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
            body,
            *values.values(),
            content_type=self.content_type,
            make=call.make,
        )


class Walk(Generic[PageT, ItemT]):
    """One iteration over the pages of a list."""

    def __init__(self, paging: Paging, request: Request) -> None:
        self._paging = paging
        self._request = request
        self._arguments = request.arguments()
        self._argument = paging.argument
        argument = self._argument
        given = None if argument is None else argument.given(self._arguments)
        self._position = paging.first(given)
        self._seen = {repr(self._position)}  # a position may be any data
        self._call = PageCall()
        self._before: Sequence[ItemT] | None = None
        self.goes_on = True

    def ask(self, transport: Any) -> Any:
        """The page at the position; an awaitable of it from an asynchronous transport."""
        argument, position = self._argument, self._position
        self._call = PageCall(position if argument is None else None)
        arguments: Mapping[str, Any] = self._arguments
        if argument is not None and position is not None:
            arguments = argument.placed(arguments, position)
        return self._request.send(transport, self._call, arguments)

    def items_of(self, page: PageT) -> Sequence[ItemT]:
        return self._paging.items_of(page, self._call.response)

    def go_on(self, page: PageT) -> None:
        """Step to the page after `page`, which was requested last.

        Raises TransportError if that page was requested before: the iteration would
        never end.
        """
        following = self._paging.after(page, self._call.response, self._position)
        if following is None:
            self.goes_on = False
            return
        items = self.items_of(page)
        stuck = self._paging.counted and items == self._before
        if stuck or repr(following) in self._seen:
            operation = self._request.operation
            raise TransportError(
                f"{operation.method} {operation.path}: the next page was requested before"
            )
        self._seen.add(repr(following))
        self._position, self._before = following, items


class Listing(Generic[TransportT, PageT, ItemT]):
    """A call of an operation that returns a page, with the arguments of a transport's
    `send`."""

    def __init__(
        self,
        transport: TransportT,
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

    def _walk(self) -> Walk[PageT, ItemT]:
        """An iteration that starts at the first page."""
        return Walk(self._paging, self._request)

"""Streams of server-sent events, which can go on after the connection breaks
(HTML standard, sections 9.2.3 and 9.2.4).

Only GET requests are sent again. A response that ends without an error is the end of the
stream: the server has sent all that it wanted to send.
"""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Any, Self, TypeVar

from ...errors import TransportError
from ...http.async_transport import AsyncTransport
from ...http.operation import Operation
from ...http.options import RequestOptions
from ...http.transport import Transport
from .chunks import async_chunks, chunks
from .event_frames import EventFrames
from .reading import Reading
from .stream import AsyncStream, Stream

if TYPE_CHECKING:
    import httpx2

    from ...http.calls import Call

__all__ = ["AsyncServerSentEvents", "ServerSentEvents"]

T = TypeVar("T")

_WAIT = 3.0  # seconds before the request is sent again, if the stream does not set them
_LONGEST_WAIT = 120.0  # seconds, whatever the stream sets
_ATTEMPTS = 5  # reconnections without an event in between
_END = 204  # a status that tells the client not to reconnect


class _Place:
    """Where a stream is: what the next connection needs to know."""

    def __init__(self, call: Call[Any], reading: Reading) -> None:
        self.call = call
        found = reading.frames
        self.frames = found if isinstance(found, EventFrames) else EventFrames()
        self._attempts = 0
        self._events = 0

    def after(self, error: TransportError) -> float:
        """Seconds to wait after the connection broke, or could not be made. Raises the
        error after the last attempt."""
        if self.frames.count > self._events:
            self._attempts, self._events = 0, self.frames.count
        if self._attempts == _ATTEMPTS:
            raise error
        self._attempts += 1
        self.frames.restart()
        if self.frames.last_id is not None:
            value = self.frames.last_id.encode("utf-8", "replace")
            self.call.set_header(b"last-event-id", value)
        if self.frames.retry is None:
            return _WAIT
        return min(self.frames.retry / 1000, _LONGEST_WAIT)

    def goes_on(self, response: httpx2.Response) -> bool:
        """Whether a response is another stream. Raises StatusError for an error
        status."""
        if not response.is_success:
            self.call.result(response)
        if response.status_code == _END:
            return False
        self.call.begun(response)
        return True


class _Events:
    """What both versions share."""

    _place: _Place

    @property
    def last_event_id(self) -> str:
        """The last id in the stream; empty if the stream has set none."""
        return self._place.frames.last_id or ""

    @property
    def retry(self) -> int | None:
        """Milliseconds to wait before reconnecting, if the stream has set them."""
        return self._place.frames.retry


class ServerSentEvents(_Events, Stream[T]):
    """The server-sent events of a response, for a `for` loop; otherwise like `Stream`.

    With `reconnect=True`, the request is sent again when the connection breaks: with the
    id of the last event, and after the time that the stream sets, or 3 seconds. The fifth
    attempt without an event is the last.
    """

    @classmethod
    def opened(cls, call: Call[Any], response: httpx2.Response) -> Self:
        """The events of a response whose headers have arrived."""
        stream = super().opened(call, response)
        stream._place = _Place(call, stream._reading)
        return stream

    @classmethod
    def requested(
        cls,
        transport: Transport,
        operation: Operation[Any],
        options: RequestOptions | None = None,
        *arguments: object,
        reconnect: bool = False,
        **others: Any,
    ) -> Self:
        """The response to a call; see `Requested.requested`."""
        stream = super().requested(transport, operation, options, *arguments, **others)
        if reconnect:
            stream._chunks = _resumed(transport, stream._chunks, stream._place)
            next(stream._chunks)
        return stream


class AsyncServerSentEvents(_Events, AsyncStream[T]):
    """The server-sent events of a response, for `async for`; otherwise like
    `ServerSentEvents`."""

    @classmethod
    async def opened(cls, call: Call[Any], response: httpx2.Response) -> Self:
        """The events of a response whose headers have arrived."""
        stream = await super().opened(call, response)
        stream._place = _Place(call, stream._reading)
        return stream

    @classmethod
    async def requested(
        cls,
        transport: AsyncTransport,
        operation: Operation[Any],
        options: RequestOptions | None = None,
        *arguments: object,
        reconnect: bool = False,
        **others: Any,
    ) -> Self:
        """Asynchronous version of `ServerSentEvents.requested`."""
        stream = await super().requested(
            transport, operation, options, *arguments, **others
        )
        if reconnect:
            source = stream._chunks
            stream._chunks = _async_resumed(transport, source, stream._place)
            await anext(stream._chunks)
        return stream


def _resumed(
    transport: Transport, source: Generator[bytes, None, None] | None, place: _Place
) -> Generator[bytes, None, None]:
    """The chunks of one connection after the other, started like `chunks`."""
    while source is not None:
        with closing(source):
            try:
                yield b""
                yield from source
                return
            except TransportError as error:
                broken = error
        source = _reopened(transport, place, broken)


def _reopened(
    transport: Transport, place: _Place, error: TransportError
) -> Generator[bytes, None, None] | None:
    """The chunks of the next connection; None if the server has no more."""
    while True:
        time.sleep(place.after(error))
        try:
            response = transport.response(place.call, stream=True)
        except TransportError as failure:
            error = failure
            continue
        try:
            if place.goes_on(response):
                return chunks(place.call, response)
        except BaseException:
            response.close()
            raise
        response.close()
        return None


async def _async_resumed(
    transport: AsyncTransport,
    source: AsyncGenerator[bytes, None] | None,
    place: _Place,
) -> AsyncGenerator[bytes, None]:
    """The asynchronous version of `_resumed`."""
    while source is not None:
        async with aclosing(source):
            try:
                yield b""
                async for chunk in source:
                    yield chunk
                return
            except TransportError as error:
                broken = error
        source = await _async_reopened(transport, place, broken)


async def _async_reopened(
    transport: AsyncTransport, place: _Place, error: TransportError
) -> AsyncGenerator[bytes, None] | None:
    """The asynchronous version of `_reopened`."""
    from anyio import sleep  # httpx2 depends on it; works with asyncio and trio

    while True:
        await sleep(place.after(error))
        try:
            response = await transport.response(place.call, stream=True)
        except TransportError as failure:
            error = failure
            continue
        try:
            if place.goes_on(response):
                return await async_chunks(place.call, response)
        except BaseException:
            await response.aclose()
            raise
        await response.aclose()
        return None

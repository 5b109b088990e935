"""A response as a sequence of items, each returned as soon as it has arrived."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from ...core.media_types import essence
from ...http.operation import Operation
from .chunks import async_chunks, chunks
from .items import END
from .reading import Reading, sequences
from .requested import AsyncRequested, Requested

if TYPE_CHECKING:
    import httpx2

    from ...http.calls import Call

__all__ = ["AsyncStream", "Stream"]

T = TypeVar("T")


class _Ended(Exception):
    """The sequence has no more items."""


class _Items(Generic[T]):
    """What both versions share: the queue of items."""

    def __init__(self, call: Call[Any], response: httpx2.Response) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = response.headers
        self._reading = Reading(call, response)
        self._frames: deque[Any] = deque()
        self._ended = False

    @staticmethod
    def accept(operation: Operation[Any]) -> str:
        """The media types to request."""
        formats = [essence(format_.media_type) for format_ in sequences(operation)]
        return ", ".join(dict.fromkeys(formats))

    def _take(self, chunk: bytes | None) -> None:
        """Find the frames in a chunk, or in the rest at the end."""
        if self._ended:
            raise _Ended
        self._ended = chunk is None
        frames = self._reading.frames
        found = frames.finish() if chunk is None else frames.feed(chunk)
        self._frames.extend(found)

    def _item(self) -> T:
        item: T = self._reading.item(self._frames.popleft())
        if item is END:
            raise _Ended
        return item

    def _end(self) -> None:
        self._ended = True
        self._frames.clear()


class Stream(_Items[T], Iterator[T], Requested):
    """The items of a response, for a `for` loop; the connection is closed at the end.

    Use it in a `with` statement, or call `close`, if you leave the loop early. `status`
    and `headers` are those of the response. The loop raises TransportError if the
    connection breaks, and its subclass RequestTimeoutError if no data arrives in time.
    """

    def __init__(
        self,
        call: Call[Any],
        response: httpx2.Response,
        source: Generator[bytes, None, None],
    ) -> None:
        super().__init__(call, response)
        self._chunks = source

    @classmethod
    def opened(cls, call: Call[Any], response: httpx2.Response) -> Self:
        """The items of a response whose headers have arrived."""
        return cls(call, response, chunks(call, response))

    def close(self) -> None:
        """Close the connection; no more items follow."""
        self._end()
        self._chunks.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __next__(self) -> T:
        try:
            while not self._frames:
                self._take(next(self._chunks, None))
            return self._item()
        except _Ended:
            self.close()
            raise StopIteration from None
        except BaseException:
            self.close()
            raise


class AsyncStream(_Items[T], AsyncIterator[T], AsyncRequested):
    """The items of a response, for `async for`; otherwise like `Stream`."""

    def __init__(
        self,
        call: Call[Any],
        response: httpx2.Response,
        source: AsyncGenerator[bytes, None],
    ) -> None:
        super().__init__(call, response)
        self._chunks = source

    @classmethod
    async def opened(cls, call: Call[Any], response: httpx2.Response) -> Self:
        """The items of a response whose headers have arrived."""
        return cls(call, response, await async_chunks(call, response))

    async def close(self) -> None:
        """Close the connection; no more items follow."""
        self._end()
        await self._chunks.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def __anext__(self) -> T:
        try:
            while not self._frames:
                self._take(await anext(self._chunks, None))
            return self._item()
        except _Ended:
            await self.close()
            raise StopAsyncIteration from None
        except BaseException:
            await self.close()
            raise

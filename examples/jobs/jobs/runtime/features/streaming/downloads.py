"""An answer as bytes that are never held as a whole: pieces, or a file on the disk."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, Self

from ...core.media_types import essence
from ...http.operation import Operation
from ...response.responses import BytesResponse
from .pieces import async_pieces, pieces

if TYPE_CHECKING:
    import httpx2

    from ...http.calls import Call

__all__ = ["AsyncByteStream", "ByteStream"]


class _Download:
    """What both forms share."""

    def __init__(self, call: Call[Any], response: httpx2.Response) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = response.headers
        call.begun(response)

    @staticmethod
    def accept(operation: Operation[Any]) -> str:
        """The media types to ask for."""
        kinds = [
            essence(kind.media_type)
            for key, described in operation.described.items()
            if key.startswith("2") or key == "default"
            for kind in described
            if isinstance(kind, BytesResponse)
        ]
        return ", ".join(dict.fromkeys(kinds)) or "*/*"


class ByteStream(_Download, Iterator[bytes]):
    """The bytes of an answer, piece by piece; the connection is closed at their end.

    Use it inside of `with`, or call `close`, where not all of it is read. `status` and
    `headers` are the answer's. Reading raises TransportError where the connection
    breaks, RequestTimeoutError under it where nothing comes for too long.
    """

    def __init__(
        self,
        call: Call[Any],
        response: httpx2.Response,
        source: Generator[bytes, None, None],
    ) -> None:
        super().__init__(call, response)
        self._pieces = source

    @classmethod
    def opened(cls, call: Call[Any], response: httpx2.Response) -> Self:
        """The bytes of an answer whose headers are here."""
        return cls(call, response, pieces(call, response))

    @classmethod
    async def opened_async(
        cls, call: Call[Any], response: httpx2.Response
    ) -> AsyncByteStream:
        """The same for an asynchronous client."""
        return AsyncByteStream(call, response, await async_pieces(call, response))

    def save(self, path: str | PathLike[str]) -> int:
        """Write the rest to a file, and close; returns the count of its bytes.

        A file that is there is overwritten. After an error the file holds what came
        before it. Raises OSError where the file cannot be written.
        """
        with self, open(path, "wb") as file:
            return sum(map(file.write, self))

    def close(self) -> None:
        """Close the connection; there are no more bytes then."""
        self._pieces.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __next__(self) -> bytes:
        return next(self._pieces)


class AsyncByteStream(_Download, AsyncIterator[bytes]):
    """The bytes of an answer, in an `async for` loop; else as `ByteStream`."""

    def __init__(
        self,
        call: Call[Any],
        response: httpx2.Response,
        source: AsyncGenerator[bytes, None],
    ) -> None:
        super().__init__(call, response)
        self._pieces = source

    async def save(self, path: str | PathLike[str]) -> int:
        """As `ByteStream.save`. The file is written between two waits, not in a thread:
        a piece waits on the disk for less than a switch of threads costs."""
        count = 0
        async with self:
            with open(path, "wb") as file:
                async for piece in self:
                    count += file.write(piece)
        return count

    async def close(self) -> None:
        """Close the connection; there are no more bytes then."""
        await self._pieces.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def __anext__(self) -> bytes:
        return await anext(self._pieces)

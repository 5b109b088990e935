"""Responses of bytes that are not kept in memory: chunks, or a file on the disk."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator, Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any, Self

from ...core.media_types import essence
from ...http.operation import Operation
from ...response.responses import BytesResponse
from .chunks import async_chunks, chunks
from .requested import AsyncRequested, Requested

if TYPE_CHECKING:
    import httpx2

    from ...http.calls import Call

__all__ = ["AsyncByteStream", "ByteStream"]


class _Download:
    """What both versions share."""

    def __init__(self, call: Call[Any], response: httpx2.Response) -> None:
        self.status = response.status_code
        self.headers: Mapping[str, str] = response.headers
        call.begun(response)

    @staticmethod
    def accept(operation: Operation[Any]) -> str:
        """The media types to request."""
        formats = [
            essence(format_.media_type)
            for key, described in operation.described.items()
            if key.startswith("2") or key == "default"
            for format_ in described
            if isinstance(format_, BytesResponse)
        ]
        return ", ".join(dict.fromkeys(formats)) or "*/*"


class ByteStream(_Download, Iterator[bytes], Requested):
    """The bytes of a response, chunk by chunk; the connection is closed at the end.

    Use it in a `with` statement, or call `close`, if you do not read all of it.
    `status` and `headers` are those of the response. Reading raises TransportError if
    the connection breaks, and its subclass RequestTimeoutError if no data arrives in
    time.
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
        """The bytes of a response whose headers have arrived."""
        return cls(call, response, chunks(call, response))

    def save(self, path: str | PathLike[str]) -> int:
        """Write the rest to a file, and close the stream. Returns the number of bytes.

        An existing file is overwritten. After an error, the file has the bytes that
        arrived before it. Raises OSError if the file cannot be written.
        """
        with self, open(path, "wb") as file:
            return sum(map(file.write, self))

    def close(self) -> None:
        """Close the connection; no more bytes follow."""
        self._chunks.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __next__(self) -> bytes:
        return next(self._chunks)


class AsyncByteStream(_Download, AsyncIterator[bytes], AsyncRequested):
    """The bytes of a response, for `async for`; otherwise like `ByteStream`."""

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
        """The bytes of a response whose headers have arrived."""
        return cls(call, response, await async_chunks(call, response))

    async def save(self, path: str | PathLike[str]) -> int:
        """Like `ByteStream.save`. The file is written between two reads, not in a
        thread: writing a chunk takes less time than a switch of threads."""
        count = 0
        async with self:
            with open(path, "wb") as file:
                async for chunk in self:
                    count += file.write(chunk)
        return count

    async def close(self) -> None:
        """Close the connection; no more bytes follow."""
        await self._chunks.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def __anext__(self) -> bytes:
        return await anext(self._chunks)

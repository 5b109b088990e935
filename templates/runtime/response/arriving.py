"""The body of a response as it arrives: decoded, counted, and in time.

The streams take the place of httpx2's, so that `Response.read` and `iter_raw` give decoded
bytes. They are only imported when httpx2 is.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

import httpx2

from .content_codings import Decoder, Undecodable, names

__all__ = ["Arriving", "receiving"]


@contextmanager
def receiving(
    response: httpx2.Response,
    limit: int | None,
    check_time: Callable[[], None],
    *,
    is_async: bool,
) -> Generator[Arriving, None, None]:
    """Around the reading of a response; a stream is read later.

    limit: the most bytes, decoded; None for no limit. check_time is called before each
    chunk is used. Reading raises Undecodable, except for an error status: its body ends
    where it cannot be decoded, or at the limit.
    """
    arriving = (_AsyncBody if is_async else _Body)(response, limit, check_time)
    response.stream, headers = arriving, response.headers
    if "content-encoding" in headers:  # not for httpx2's own decoders
        response.headers = httpx2.Headers(headers)
        del response.headers["content-encoding"]
    try:
        yield arriving
    finally:
        response.headers = headers


class Arriving:
    """What both versions share."""

    def __init__(
        self,
        response: httpx2.Response,
        limit: int | None,
        check_time: Callable[[], None],
    ) -> None:
        self._source: Any = response.stream
        self._codings = names(response.headers.get("content-encoding", ""))
        self._limit = limit
        self._check_time = check_time
        self._is_success = response.is_success
        self._size = 0
        self._decoder: Decoder | None = None
        self._is_over = False
        self._kept: list[bytes] = []

    @property
    def content(self) -> bytes:
        """What was decoded before an error; empty for a body that is too large."""
        return b"" if self._is_over else b"".join(self._kept)

    @property
    def elapsed(self) -> Any:
        """What httpx2 measures."""
        return getattr(self._source, "elapsed", None)

    def _pieces(self, chunk: bytes) -> Iterator[bytes]:
        self._check_time()
        try:
            if self._decoder is None:
                self._decoder = Decoder(self._codings)
            for piece in self._decoder.feed(chunk):
                room = len(piece) if self._limit is None else self._limit - self._size
                self._is_over = len(piece) > room
                self._size += len(piece)
                if self._is_over and self._is_success:
                    limit = f"larger than {self._limit} bytes: set max_response_size"
                    raise Undecodable(f"the body is {limit}")
                if self._codings and self._limit is not None:
                    self._kept.append(piece)
                yield piece[:room]
                if self._is_over:
                    return
        except Undecodable:
            if self._is_success:
                raise
            if not self._size:
                yield chunk
            self._is_over = True

    def _finish(self) -> None:
        if self._decoder is not None and self._is_success:
            self._decoder.finish()


class _Body(Arriving, httpx2.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._source:
            yield from self._pieces(chunk)
            if self._is_over:
                return
        self._finish()

    def close(self) -> None:
        self._source.close()


class _AsyncBody(Arriving, httpx2.AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        source = self._source.__aiter__()
        try:
            async for chunk in source:
                for piece in self._pieces(chunk):
                    yield piece
                if self._is_over:
                    return
        finally:
            if hasattr(source, "aclose"):
                await source.aclose()
        self._finish()

    async def aclose(self) -> None:
        await self._source.aclose()

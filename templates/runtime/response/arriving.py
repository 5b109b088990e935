"""The body of a response as it arrives: decoded, counted, and in time.

The streams take the place of httpx2's, so that `Response.read` and `iter_raw` give decoded
bytes. They are only imported when httpx2 is.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any, cast

import httpx2

from .content_codings import Decoder, Undecodable, names

__all__ = ["Arriving", "prepare", "reading"]


def prepare(
    response: httpx2.Response,
    limit: int | None,
    check_time: Callable[[], None],
    keeps: bool,
    *,
    is_async: bool,
) -> Arriving:
    """Replace the stream of a response whose body has not been read.

    limit: the most bytes, decoded; None for no limit. check_time is called before each
    chunk is used. keeps: whether `content` is wanted if it fails. Reading raises Undecodable, except for an error status: its body ends
    where it cannot be decoded, or at the limit.
    """
    cls = _AsyncBody if is_async else _Body
    arriving = cls(response, limit, check_time, keeps)
    response.stream = arriving
    return arriving


@contextmanager
def reading(response: httpx2.Response) -> Generator[None, None, None]:
    """While a response is read, it has no header for httpx2's own decoders."""
    headers = response.headers
    if "content-encoding" in headers:
        response.headers = httpx2.Headers(headers)
        del response.headers["content-encoding"]
    try:
        yield
    finally:
        response.headers = headers


class Arriving:
    """What both versions share."""

    def __init__(
        self,
        response: httpx2.Response,
        limit: int | None,
        check_time: Callable[[], None],
        keeps: bool,
    ) -> None:
        self._source: Any = response.stream
        self._codings = names(response.headers.get("content-encoding", ""))
        self._limit = limit
        self._check_time = check_time
        self._is_success = response.is_success
        self._size = 0
        self._decoder: Decoder | None = None
        self._is_over = False
        self._kept: list[bytes] | None = [] if keeps and self._codings else None

    @property
    def content(self) -> bytes:
        """What was decoded before an error; empty for a body that is too large."""
        return b"" if self._is_over else b"".join(self._kept or ())

    @property
    def elapsed(self) -> timedelta | None:
        """What httpx2 measures."""
        found: timedelta | None = getattr(self._source, "elapsed", None)
        return found

    def _pieces(self, chunk: bytes) -> Iterator[bytes]:
        self._check_time()
        try:
            if self._decoder is None:
                self._decoder = Decoder(self._codings)
            for piece in self._decoder.feed(chunk):
                room = len(piece) if self._limit is None else self._limit - self._size
                if len(piece) > room:
                    self._is_over = True
                    yield piece[:room]
                    break
                self._size += len(piece)
                if self._kept is not None:
                    self._kept.append(piece)
                yield piece
        except Undecodable:
            if self._is_success:
                raise
            if not self._size:
                yield chunk
            self._is_over = True
        if self._is_over and self._is_success:
            raise Undecodable(
                f"the body is larger than {self._limit} bytes: set max_response_size"
            )

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
            if isinstance(source, AsyncGenerator):
                await cast("AsyncGenerator[bytes, None]", source).aclose()
        self._finish()

    async def aclose(self) -> None:
        await self._source.aclose()

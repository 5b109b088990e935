"""Bodies that are read while they are sent, one chunk at a time."""

from __future__ import annotations

import io
import os
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeAlias, cast

from ...core.unsendable import Unsendable, failure_of
from ...errors import RequestValidationError
from ...validation.violations import Violations

__all__ = [
    "Binary",
    "Progress",
    "Readable",
    "Stream",
    "is_file",
    "later",
    "source",
]

_CHUNK_SIZE = 65_536  # bytes


class Readable(Protocol):
    """A file opened in binary mode, or an object that can be read like one."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Stream:
    """Bytes that are read later."""

    chunks: Callable[[], Iterator[bytes]]
    length: int | None
    """In bytes; None if it is not known in advance."""

    repeatable: bool
    """Whether `chunks` can be called again when the request is retried."""

    awaited: Callable[[], AsyncIterator[bytes]] | None = None
    """Replaces `chunks` if the source is asynchronous: only AsyncClient can send it."""

    def __iter__(self) -> Iterator[bytes]:
        return self.chunks()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Files are read between two sends, not in a thread: reading 64 KiB takes less
        time than a switch of threads."""
        if self.awaited is None:
            for chunk in self.chunks():
                yield chunk
            return
        async for chunk in self.awaited():
            yield chunk

    def sent(
        self, schema: str, deadline: Any, *, is_async: bool
    ) -> Iterable[bytes] | AsyncIterable[bytes]:
        """What httpx2 reads; the deadline of the call pauses meanwhile. Raises
        RequestValidationError if only an AsyncClient can read it; `schema` is the JSON
        pointer of the Request Body Object."""
        if is_async:
            return _AsyncUntimed(self, deadline)
        if self.awaited is None:
            return _Untimed(self, deadline)
        failure = failure_of(_awaited_only(), self.awaited, schema)
        raise RequestValidationError(Violations([("body", [failure])]))


class _Untimed:
    """A stream whose time does not count: only the write timeout limits it."""

    def __init__(self, stream: Stream, deadline: Any) -> None:
        self._stream = stream
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        self._deadline.pause()
        try:
            yield from self._stream
        finally:
            self._deadline.resume()


class _AsyncUntimed:
    """The same without `__iter__`, which httpx2 would prefer."""

    def __init__(self, stream: Stream, deadline: Any) -> None:
        self._stream = stream
        self._deadline = deadline

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self._deadline.pause()
        try:
            async for chunk in self._stream:
                yield chunk
        finally:
            self._deadline.resume()


class Progress:
    """Bytes, a file, a `Path` or an iterable of bytes, with reports of the upload's
    progress.

    Give it in place of them. `report` is called with the number of bytes sent so far,
    and with the total, or None if that is not known. The first call has 0; so has the
    first call of a retry. It runs between two sends: they wait for it, and an exception
    in it ends the request with TransportError.
    """

    def __init__(
        self,
        content: (
            bytes
            | bytearray
            | memoryview
            | Path
            | Readable
            | Iterable[bytes]
            | AsyncIterable[bytes]
        ),
        report: Callable[[int, int | None], object],
    ) -> None:
        self._content = content
        self._report = report
        self.name: object = getattr(content, "name", None)

    def stream(self) -> Stream:
        """The bytes; raises like `source`."""
        data = source(self._content)
        if isinstance(data, Stream):
            inner = data
        else:
            inner = Stream(lambda: _cut(data), len(data), True)
        return Stream(
            lambda: self._counted(inner),
            inner.length,
            inner.repeatable,
            None if inner.awaited is None else lambda: self._counted_later(inner),
        )

    def _counted(self, stream: Stream) -> Iterator[bytes]:
        sent = 0
        self._report(sent, stream.length)
        for chunk in stream:
            yield chunk
            sent += len(chunk)
            self._report(sent, stream.length)

    async def _counted_later(self, stream: Stream) -> AsyncIterator[bytes]:
        sent = 0
        self._report(sent, stream.length)
        async for chunk in stream:
            yield chunk
            sent += len(chunk)
            self._report(sent, stream.length)


Binary: TypeAlias = (
    bytes
    | bytearray
    | memoryview
    | Path
    | Readable
    | Iterable[bytes]
    | AsyncIterable[bytes]
    | Progress
)
"""What a body of bytes can be made of; `source` reads all of these."""


def is_file(value: object) -> bool:
    """Whether `value` is a path or an open file, possibly in Progress."""
    return isinstance(value, (Path, Progress)) or callable(getattr(value, "read", None))


def source(value: object) -> bytes | Stream:
    """The bytes of `value`: a file is read from its current position.

    Raises Unsendable for a string, a file opened in text mode, a file that cannot be
    read, and anything else.
    """
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", value))
    if isinstance(value, Path):
        return _path(value)
    if isinstance(value, Progress):
        return value.stream()
    if isinstance(value, io.TextIOBase):
        raise Unsendable("file", "a file opened in binary mode")
    if isinstance(value, AsyncIterable):
        awaited = cast("AsyncIterable[bytes]", value)
        repeatable = not (isinstance(value, AsyncIterator) or is_file(awaited))
        return later(awaited.__aiter__, repeatable)
    if is_file(value):
        return _open_file(value)
    if isinstance(value, Iterable) and not isinstance(value, (str, Mapping)):
        items = cast("Iterable[bytes]", value)
        return Stream(lambda: iter(items), None, not isinstance(value, Iterator))
    raise Unsendable("type", "bytes, an open file, a path or an iterable of bytes")


def later(chunks: Callable[[], AsyncIterator[bytes]], repeatable: bool) -> Stream:
    """A stream of chunks that are awaited."""
    return Stream(_without_waiting, None, repeatable, chunks)


def _without_waiting() -> Iterator[bytes]:
    raise _awaited_only()


def _awaited_only() -> Unsendable:
    """The error of a synchronous client that is given an asynchronous stream."""
    return Unsendable(
        "type", "a synchronous iterable; AsyncClient accepts asynchronous ones"
    )


def _path(path: Path) -> Stream:
    def chunks() -> Iterator[bytes]:
        with path.open("rb") as file:
            yield from _read(file)

    try:
        with path.open("rb") as file:
            length = os.fstat(file.fileno()).st_size
    except OSError:
        raise Unsendable("file", "a file that can be read") from None
    return Stream(chunks, length, True)


def _open_file(file: Any) -> Stream:
    try:
        start = file.tell()
        length = file.seek(0, os.SEEK_END) - start
        file.seek(start)
    except (OSError, AttributeError, TypeError, ValueError):
        return Stream(lambda: _read(file), None, False)

    def chunks() -> Iterator[bytes]:
        file.seek(start)
        yield from _read(file)

    return Stream(chunks, length, True)


def _read(file: Any) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK_SIZE):
        yield chunk


def _cut(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), _CHUNK_SIZE):
        yield data[start : start + _CHUNK_SIZE]

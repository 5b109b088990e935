"""Bodies that are read while they are sent, a piece at a time."""

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

from ...core.unsendable import Unsendable

__all__ = [
    "Binary",
    "Progress",
    "Readable",
    "Stream",
    "awaited_only",
    "is_binary",
    "is_file",
    "later",
    "source",
]

_PIECE = 65_536  # bytes


class Readable(Protocol):
    """A file that is open in binary mode, or what can be read as one."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Stream:
    """Bytes to come."""

    pieces: Callable[[], Iterator[bytes]]
    length: int | None
    """In bytes; None where it is not known beforehand."""

    repeatable: bool
    """Whether `pieces` can be called again, for a call that is repeated."""

    awaited: Callable[[], AsyncIterator[bytes]] | None = None
    """In place of `pieces` where they have to be awaited: AsyncClient alone can."""

    def __iter__(self) -> Iterator[bytes]:
        return self.pieces()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Files are read between two sends, not in a thread: 64 KiB at a time wait on
        the disk for less than a switch of threads costs."""
        if self.awaited is None:
            for piece in self.pieces():
                yield piece
            return
        async for piece in self.awaited():
            yield piece


class Progress:
    """Bytes, a file, a `Path` or an iterable of bytes, which tells how much of it is sent.

    It is given in place of them. `told` is called with the bytes that went out so far
    and the whole count, None where that is not known: first with 0, and so again where
    the call is repeated. It runs between two sends: what it does for long keeps them
    waiting, and what it raises ends the call with TransportError.
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
        told: Callable[[int, int | None], object],
    ) -> None:
        self._content = content
        self._told = told
        self.name: object = getattr(content, "name", None)

    def stream(self) -> Stream:
        """The bytes; raises as `source` does."""
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
        self._told(sent, stream.length)
        for piece in stream:
            yield piece
            sent += len(piece)
            self._told(sent, stream.length)

    async def _counted_later(self, stream: Stream) -> AsyncIterator[bytes]:
        sent = 0
        self._told(sent, stream.length)
        async for piece in stream:
            yield piece
            sent += len(piece)
            self._told(sent, stream.length)


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
"""What a body of bytes is made of: `source` reads all of these."""


def is_file(value: object) -> bool:
    """Whether `value` is a path or an open file, with Progress or without it."""
    return isinstance(value, (Path, Progress)) or callable(getattr(value, "read", None))


def is_binary(value: object) -> bool:
    """Whether `value` is bytes, a file, or an iterator, which can only give bytes."""
    pieces = (bytes, bytearray, memoryview, Iterator, AsyncIterator)
    return isinstance(value, pieces) or is_file(value)


def source(value: object) -> bytes | Stream:
    """The bytes of `value`: its own, a file's from where it stands, or an iterable's.

    Raises Unsendable for text, for a file opened as text or not to be read, and for
    anything else.
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


def later(pieces: Callable[[], AsyncIterator[bytes]], repeatable: bool) -> Stream:
    """A stream of pieces that are awaited."""
    return Stream(_without_waiting, None, repeatable, pieces)


def _without_waiting() -> Iterator[bytes]:
    raise awaited_only()


def awaited_only() -> Unsendable:
    """Why a client that cannot await refuses a stream that is `awaited`."""
    return Unsendable("type", "a plain iterable: asynchronous ones are for AsyncClient")


def _path(path: Path) -> Stream:
    def pieces() -> Iterator[bytes]:
        with path.open("rb") as file:
            yield from _read(file)

    try:
        with path.open("rb") as file:
            length = os.fstat(file.fileno()).st_size
    except OSError:
        raise Unsendable("file", "a file that can be read") from None
    return Stream(pieces, length, True)


def _open_file(file: Any) -> Stream:
    try:
        start = file.tell()
        length = file.seek(0, os.SEEK_END) - start
        file.seek(start)
    except (OSError, AttributeError, TypeError, ValueError):
        return Stream(lambda: _read(file), None, False)

    def pieces() -> Iterator[bytes]:
        file.seek(start)
        yield from _read(file)

    return Stream(pieces, length, True)


def _read(file: Any) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece


def _cut(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), _PIECE):
        yield data[start : start + _PIECE]

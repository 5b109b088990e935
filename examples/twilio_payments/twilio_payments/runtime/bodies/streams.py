"""Bodies that are read while they are sent, a piece at a time."""

from __future__ import annotations

import io
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from ..unsendable import Unsendable

__all__ = ["Source", "Stream", "is_binary", "is_file", "source"]

_PIECE = 65_536  # bytes


@dataclass(frozen=True, slots=True)
class Stream:
    """Bytes to come."""

    pieces: Callable[[], Iterator[bytes]]
    length: int | None
    """In bytes; None where it is not known beforehand."""

    repeatable: bool
    """Whether `pieces` can be called again, for a call that is repeated."""

    def __iter__(self) -> Iterator[bytes]:
        return self.pieces()


class Source(ABC):
    """What stands for a file and makes a stream of it in a way of its own."""

    @abstractmethod
    def stream(self) -> Stream:
        """The bytes; raises as `source` does."""


def is_file(value: object) -> bool:
    """Whether `value` is a path, an open file, or what stands for one."""
    return isinstance(value, (Path, Source)) or callable(getattr(value, "read", None))


def is_binary(value: object) -> bool:
    """Whether `value` is bytes, a file, or an iterator, which can only give bytes."""
    return isinstance(value, (bytes, bytearray, memoryview, Iterator)) or is_file(value)


def source(value: object) -> bytes | Stream:
    """The bytes of `value`: its own, a file's from where it stands, or an iterable's.

    Raises Unsendable for text, for a file opened as text or not to be read, and for
    anything else.
    """
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(cast("bytes", value))
    if isinstance(value, Path):
        return _path(value)
    if isinstance(value, Source):
        return value.stream()
    if isinstance(value, io.TextIOBase):
        raise Unsendable("file", "a file opened in binary mode")
    if is_file(value):
        return _open_file(value)
    if isinstance(value, Iterable) and not isinstance(value, (str, Mapping)):
        items = cast("Iterable[bytes]", value)
        return Stream(lambda: iter(items), None, not isinstance(value, Iterator))
    raise Unsendable("type", "bytes, an open file, a path or an iterable of bytes")


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
    except (OSError, AttributeError, ValueError):
        return Stream(lambda: _read(file), None, False)

    def pieces() -> Iterator[bytes]:
        file.seek(start)
        yield from _read(file)

    return Stream(pieces, length, True)


def _read(file: Any) -> Iterator[bytes]:
    while piece := file.read(_PIECE):
        yield piece

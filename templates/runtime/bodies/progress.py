"""An upload that tells how far it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from .streams import Source, Stream, source

__all__ = ["Progress"]

_PIECE = 65_536  # bytes


class Progress(Source):
    """Bytes, a file, a `Path` or an iterable of bytes, to be given in their place.

    `told` is called with the bytes that went out so far and the whole count, None where
    that is not known; at first with 0, and again where the call is repeated. It runs
    between two sends: what it does for long keeps them waiting, and what it raises ends
    the call with TransportError.
    """

    def __init__(
        self,
        content: bytes | Path | BinaryIO | Iterable[bytes],
        told: Callable[[int, int | None], object],
    ) -> None:
        self._content = content
        self._told = told
        self.name: object = getattr(content, "name", None)

    def stream(self) -> Stream:
        data = source(self._content)
        if isinstance(data, Stream):
            return Stream(
                lambda: self._counted(data, data.length), data.length, data.repeatable
            )
        return Stream(lambda: self._counted(_cut(data), len(data)), len(data), True)

    def _counted(self, pieces: Iterable[bytes], length: int | None) -> Iterator[bytes]:
        sent = 0
        self._told(sent, length)
        for piece in pieces:
            yield piece
            sent += len(piece)
            self._told(sent, length)


def _cut(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), _PIECE):
        yield data[start : start + _PIECE]

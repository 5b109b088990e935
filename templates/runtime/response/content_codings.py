"""Content codings of responses (RFC 9110, 8.4.1), decoded so that a missing end is noticed.

httpx2 takes half a gzip stream for a whole one, and reads only the first of several
members (RFC 1952, 2.2). Only codings whose end can be verified are requested.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import Any

__all__ = ["ACCEPTED", "Decoder", "Undecodable", "names"]

ACCEPTED = "gzip, deflate"
_KNOWN = frozenset({"gzip", "x-gzip", "deflate"})
_MOST = 4  # codings of one response
_PIECE = 1 << 16  # bytes: a few compressed bytes can be gigabytes


class Undecodable(ValueError):
    """A body that cannot be decoded; the message says why."""


def names(header: str) -> Sequence[str]:
    """The codings in `Content-Encoding`, in the order in which they were applied."""
    found = (name.strip().lower() for name in header.split(","))
    return [name for name in found if name and name != "identity"]


class Decoder:
    """Removes codings, the last one first.

    Raises Undecodable for an unknown coding, for malformed data, and if the end is
    missing.
    """

    def __init__(self, codings: Sequence[str]) -> None:
        unknown = [name for name in codings if name not in _KNOWN]
        if unknown or len(codings) > _MOST:
            listed = ", ".join(codings)
            raise Undecodable(f"the content coding {listed[:80]} is not supported")
        self._layers = [_Layer(name) for name in reversed(codings)]

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The bytes that a chunk completes, in small pieces."""
        return self._through(0, chunk)

    def finish(self) -> None:
        """Checks that every coding has come to its end."""
        for layer in self._layers:
            layer.finish()

    def _through(self, number: int, chunk: bytes) -> Iterator[bytes]:
        if number == len(self._layers):
            if chunk:
                yield chunk
            return
        for piece in self._layers[number].feed(chunk):
            yield from self._through(number + 1, piece)


class _Layer:
    """One coding: its members, one after the other."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._begin: bytes = b""
        """The beginning of a member: two bytes show what it is."""
        self._current: Any = None
        self._members = 0

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        while chunk:
            if self._current is None:
                chunk = self._begin + chunk
                if self._members:  # padding may follow the last member
                    chunk = chunk.lstrip(b"\0")
                self._begin = chunk if len(chunk) < 2 else b""
                if len(chunk) < 2:
                    return
                self._current = self._decompressor(chunk)
            yield from self._pieces(chunk)
            chunk = b""
            if self._current.eof:
                chunk = bytes(self._current.unused_data)
                self._current = None

    def finish(self) -> None:
        if self._current is not None or self._begin:
            raise Undecodable(f"the {self._name} data ends too early")

    def _pieces(self, chunk: bytes) -> Iterator[bytes]:
        current = self._current
        while not current.eof:
            try:
                piece = current.decompress(chunk, _PIECE)
            except zlib.error as error:
                raise self._malformed() from error
            if piece:
                yield piece
            chunk = current.unconsumed_tail
            if not chunk and len(piece) < _PIECE:
                return

    def _decompressor(self, begin: bytes) -> Any:
        self._members += 1
        if self._name != "deflate":
            return zlib.decompressobj(zlib.MAX_WBITS | 16)
        if self._members > 1:
            raise self._malformed()
        # RFC 9110 says zlib; some servers send deflate without its header.
        is_zlib = begin[0] & 15 == 8 and (begin[0] << 8 | begin[1]) % 31 == 0
        return zlib.decompressobj(zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)

    def _malformed(self) -> Undecodable:
        return Undecodable(f"the {self._name} data is malformed")

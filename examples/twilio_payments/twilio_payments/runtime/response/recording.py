"""What went over the wire, kept for the caller who asks: no second set of methods."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

from ..core.mismatches import Mismatch
from ..response_headers import decode_headers

__all__ = ["Exchange", "SentRequest", "listeners", "recording"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request as it was sent, less its credentials."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None
    """None for a body that was streamed."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer; a call that was repeated makes several."""

    request: SentRequest
    status: int
    headers: Mapping[str, str]
    body: bytes
    """The raw body, content encodings undone; empty for one that was streamed."""

    mismatches: Sequence[Mismatch]
    """Where the answer is not as described; of a stream, in what was taken so far."""

    def headers_as(self, cls: type[T]) -> T:
        """The headers as the class of an operation, such as `models.ListPetsHeaders`.

        One that did not come is None, one that cannot be read is the text that came.
        """
        return decode_headers(cls, self.headers)


_Open = tuple[tuple[object, list[Exchange]], ...]
_open: ContextVar[_Open] = ContextVar("open_recordings", default=())


@contextmanager
def recording(owner: object) -> Generator[list[Exchange], None, None]:
    """Keep the exchanges of `owner` (a transport) in this thread or task."""
    exchanges: list[Exchange] = []
    token = _open.set((*_open.get(), (owner, exchanges)))
    try:
        yield exchanges
    finally:
        _open.reset(token)


def listeners(owner: object) -> list[list[Exchange]]:
    """The lists that wait for exchanges of `owner`, here and now."""
    open_now = _open.get()
    return [kept for of, kept in open_now if of is owner] if open_now else []

"""Exchanges recorded for a caller, in place of a second set of methods."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from ..core.headers import headers_as
from ..core.mismatches import Mismatch

__all__ = ["Exchange", "SentRequest", "listeners", "recording"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class SentRequest:
    """A request as it was sent, without its credentials."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes | None
    """None for a streamed body."""


@dataclass(frozen=True, slots=True)
class Exchange(Generic[T_co]):
    """One request and its response; a retried call makes several."""

    request: SentRequest
    status: int
    headers: Mapping[str, str]
    body: bytes
    """The raw body, with content encodings decoded; empty for a streamed one."""

    mismatches: Sequence[Mismatch]
    """Where the response does not match the document; for a stream, in the items so
    far."""
    elapsed: float = 0.0
    """Seconds since the call began."""
    value: T_co = cast(Any, None)
    """What the method returned, in the result of `Client.exchange`."""

    def headers_as(self, cls: type[T]) -> T:
        """The headers as the class of an operation, such as `models.ListPetsHeaders`.

        A missing header is None. A header that cannot be decoded is its string.
        """
        return headers_as(cls, self.headers)


_Open = tuple[tuple[object, list[Exchange[Any]]], ...]
_open: ContextVar[_Open] = ContextVar("open_recordings", default=())


@contextmanager
def recording(owner: object) -> Generator[list[Exchange[Any]], None, None]:
    """Record the exchanges of `owner` (a transport) in this thread or task."""
    exchanges: list[Exchange[Any]] = []
    token = _open.set((*_open.get(), (owner, exchanges)))
    try:
        yield exchanges
    finally:
        _open.reset(token)


def listeners(owner: object) -> list[list[Exchange[Any]]]:
    """The lists that record exchanges of `owner` in this thread or task."""
    open_now = _open.get()
    return [kept for of, kept in open_now if of is owner] if open_now else []

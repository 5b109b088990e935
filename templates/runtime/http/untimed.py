"""Bodies of uploads, whose time does not count: only the write timeout limits it."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .timeouts import Deadline

__all__ = ["untimed"]


def untimed(
    body: Iterable[bytes] | AsyncIterable[bytes], deadline: Deadline
) -> Iterable[bytes] | AsyncIterable[bytes]:
    """The body, which pauses the deadline while it is read and sent."""
    if isinstance(body, Iterable):
        return _Untimed(body, deadline)
    return _AsyncUntimed(body, deadline)


class _Untimed:
    def __init__(self, body: Iterable[bytes], deadline: Deadline) -> None:
        self._body = body
        self._deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        self._deadline.pause()
        try:
            yield from self._body
        finally:
            self._deadline.resume()


class _AsyncUntimed:
    def __init__(self, body: AsyncIterable[bytes], deadline: Deadline) -> None:
        self._body = body
        self._deadline = deadline

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self._deadline.pause()
        try:
            async for chunk in self._body:
                yield chunk
        finally:
            self._deadline.resume()

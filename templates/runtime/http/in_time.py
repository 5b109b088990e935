"""Connections of our own httpx2 clients, in which every wait ends at the call's deadline.

httpcore2 reads a timeout once for all headers, and once for the whole body: a server that
sends a byte a second would hold a call for ever. And a server may respond before it has
read the request (413), and close the connection: asyncio then loses the response, if
nothing reads while the request is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import httpcore2

from .timeouts import Limited

if TYPE_CHECKING:
    import anyio

__all__ = ["limit_waits"]

_LARGE = 65_536  # bytes that are sent or read at once
_SMALL = 16_384
"""Bytes: such a part of a request fits into the buffers of a connection."""
_AT_ONCE = 0.001  # seconds
_TURNS = 5  # of the event loop: it finds what can be read, and reads it


def limit_waits(client: Any, *, is_async: bool) -> None:
    """Change the connections that a new httpx2 client will make.

    httpx2 has no public place for this. A version in which the attributes have other
    names would check the deadline less often.
    """
    wrap = _AsyncBackend if is_async else _Backend
    mounts: dict[Any, Any] = getattr(client, "_mounts", {})
    for transport in (getattr(client, "_transport", None), *mounts.values()):
        pool = getattr(transport, "_pool", None)
        if hasattr(pool, "_network_backend"):
            pool._network_backend = wrap(getattr(pool, "_network_backend"))


def _left(timeout: float | None, error: type[Exception]) -> float | None:
    if not isinstance(timeout, Limited):
        return timeout
    left = timeout.left()
    if left is not None and left <= 0:
        raise error("")
    return left


def _parts(buffer: bytes) -> Iterator[memoryview]:
    view = memoryview(buffer)
    return (view[start : start + _LARGE] for start in range(0, len(view), _LARGE))


def _early() -> Exception:
    """httpcore2 stops to write, and goes on to read the response."""
    return httpcore2.WriteError("the server responded early")


class _Wrapped:
    def __init__(self, wrapped: Any) -> None:
        self._wrapped = wrapped

    def __getattr__(self, name: str) -> Any:
        return getattr(self._wrapped, name)


class _Backend(_Wrapped):
    def connect_tcp(self, *arguments: Any, **others: Any) -> Any:
        return _Stream(self._wrapped.connect_tcp(*arguments, **others))


class _Stream(_Wrapped):
    def __init__(self, wrapped: Any) -> None:
        super().__init__(wrapped)
        self._early: bytes | None = None

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._early is not None:
            early, self._early = self._early, None
            return early
        left = _left(timeout, httpcore2.ReadTimeout)
        found: bytes = self._wrapped.read(max_bytes, timeout=left)
        return found

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for part in _parts(buffer):
            if len(part) > _SMALL and self._wrapped.get_extra_info("is_readable"):
                self._read_early()
            left = _left(timeout, httpcore2.WriteTimeout)
            self._wrapped.write(part, timeout=left)

    def _read_early(self) -> None:
        try:
            self._early = self._wrapped.read(_LARGE, timeout=_AT_ONCE)
        except httpcore2.ReadTimeout:
            return  # what came belongs to TLS
        raise _early()

    def start_tls(self, *arguments: Any, **others: Any) -> Any:
        return _Stream(self._wrapped.start_tls(*arguments, **others))


class _AsyncBackend(_Wrapped):
    async def connect_tcp(self, *arguments: Any, **others: Any) -> Any:
        return _AsyncStream(await self._wrapped.connect_tcp(*arguments, **others))


class _AsyncStream(_Wrapped):
    def __init__(self, wrapped: Any) -> None:
        super().__init__(wrapped)
        self._early: bytes | None = None

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._early is not None:
            early, self._early = self._early, None
            return early
        left = _left(timeout, httpcore2.ReadTimeout)
        found: bytes = await self._wrapped.read(max_bytes, timeout=left)
        return found

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        if len(buffer) <= _SMALL:
            left = _left(timeout, httpcore2.WriteTimeout)
            await self._wrapped.write(buffer, timeout=left)
            return
        from anyio import create_task_group

        failure: Exception | None = None
        async with create_task_group() as group:
            group.start_soon(self._read_early, group.cancel_scope)
            try:
                for part in _parts(buffer):
                    await self._let_read()
                    left = _left(timeout, httpcore2.WriteTimeout)
                    await self._wrapped.write(part, timeout=left)
            except Exception as error:  # not to be raised in a group
                failure = error
            group.cancel_scope.cancel()
        if self._early is not None:
            raise _early()
        if failure is not None:
            raise failure

    async def _let_read(self) -> None:
        """What has arrived is lost if a write fails before it is read."""
        from anyio import sleep

        for _ in range(_TURNS):
            await sleep(0)
            if not self._wrapped.get_extra_info("is_readable"):
                return

    async def _read_early(self, scope: anyio.CancelScope) -> None:
        try:
            self._early = await self._wrapped.read(_LARGE, timeout=None)
        except httpcore2.ReadError:
            return  # the next read has the same error
        scope.cancel()

    async def start_tls(self, *arguments: Any, **others: Any) -> Any:
        return _AsyncStream(await self._wrapped.start_tls(*arguments, **others))

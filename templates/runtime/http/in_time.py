"""Connections of our own httpx2 clients, in which every wait ends at the call's deadline.

httpcore2 reads a timeout once for all headers, and once for the whole body: a server that
sends a byte a second would hold a call for ever. And a server may respond before it has
read the request (413), and close the connection: the response is lost, if nothing looks
for it while the request is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpcore2

from .timeouts import Limited

__all__ = ["limit_waits"]

_LARGE, _SMALL = 65_536, 16_384  # bytes; a small part fits into the buffers of a socket
_AT_ONCE = 0.001  # seconds


def limit_waits(client: Any, *, is_async: bool) -> None:
    """Change the connections that a new httpx2 client will make.

    httpx2 has no public place for this. A version with other names of these attributes
    would check the deadline less often; tests notice.
    """
    wrap = _AsyncBackend if is_async else _Backend
    mounts: dict[Any, Any] = getattr(client, "_mounts", {})
    for transport in (getattr(client, "_transport", None), *mounts.values()):
        pool: Any = getattr(transport, "_pool", None)
        if hasattr(pool, "_network_backend"):
            pool._network_backend = wrap(getattr(pool, "_network_backend"))


def _left(timeout: float | None, error: type[Exception]) -> float | None:
    return timeout.left(error) if isinstance(timeout, Limited) else timeout


def _parts(buffer: bytes) -> Iterator[memoryview]:
    view = memoryview(buffer)
    return (view[start : start + _LARGE] for start in range(0, len(view), _LARGE))


class _Wrapped:
    def __init__(self, wrapped: Any) -> None:
        self._wrapped = wrapped
        self._early: bytes | None = None
        """What was read before the whole request was sent."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._wrapped, name)

    def _stop(self) -> None:
        """httpcore2 takes this as the reason to go on with the response."""
        if self._early is not None:
            raise httpcore2.WriteError("the server responded early")

    def _taken(self) -> bytes | None:
        early, self._early = self._early, None
        return early


class _Backend(_Wrapped):
    def connect_tcp(self, *arguments: Any, **others: Any) -> Any:
        return _Stream(self._wrapped.connect_tcp(*arguments, **others))


class _Stream(_Wrapped):
    def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        if self._early is not None:
            return self._taken()
        left = _left(timeout, httpcore2.ReadTimeout)
        return self._wrapped.read(max_bytes, timeout=left)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for part in _parts(buffer):
            if len(part) > _SMALL and self._wrapped.get_extra_info("is_readable"):
                try:
                    self._early = self._wrapped.read(_LARGE, timeout=_AT_ONCE)
                except httpcore2.ReadTimeout:
                    pass  # what came belongs to TLS
                self._stop()
            self._wrapped.write(part, timeout=_left(timeout, httpcore2.WriteTimeout))

    def start_tls(self, *arguments: Any, **others: Any) -> Any:
        return _Stream(self._wrapped.start_tls(*arguments, **others))


class _AsyncBackend(_Wrapped):
    async def connect_tcp(self, *arguments: Any, **others: Any) -> Any:
        return _AsyncStream(await self._wrapped.connect_tcp(*arguments, **others))


class _AsyncStream(_Wrapped):
    _spare: Any = None
    """The socket: if a write fails, asyncio closes its own with all that has come."""

    async def read(self, max_bytes: int, timeout: float | None = None) -> Any:
        if self._early is not None:
            return self._taken()
        left = _left(timeout, httpcore2.ReadTimeout)
        try:
            return await self._wrapped.read(max_bytes, timeout=left)
        except httpcore2.ReadError:
            if self._spare is None:
                raise
            try:
                return self._spare.recv(max_bytes)
            except OSError:
                pass
            raise
        finally:
            self._close_spare()

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for part in _parts(buffer):
            if len(part) > _SMALL:
                self._keep_spare()
                if self._wrapped.get_extra_info("is_readable"):
                    try:
                        self._early = await self._wrapped.read(_LARGE, timeout=_AT_ONCE)
                    except httpcore2.ReadTimeout:
                        pass  # what came belongs to TLS
                    except httpcore2.ReadError as error:
                        raise httpcore2.WriteError(str(error)) from error
                    self._stop()
            left = _left(timeout, httpcore2.WriteTimeout)
            await self._wrapped.write(part, timeout=left)

    def _keep_spare(self) -> None:
        socket = self._wrapped.get_extra_info("socket")
        is_plain = self._wrapped.get_extra_info("ssl_object") is None
        if self._spare is None and socket is not None and is_plain:
            self._spare = socket.dup()

    def _close_spare(self) -> None:
        if self._spare is not None:
            self._spare.close()
            self._spare = None

    async def aclose(self) -> None:
        self._close_spare()
        await self._wrapped.aclose()

    async def start_tls(self, *arguments: Any, **others: Any) -> Any:
        return _AsyncStream(await self._wrapped.start_tls(*arguments, **others))

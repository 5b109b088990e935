"""Base classes of the generated Client and AsyncClient."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Self, TypeVar, cast

from ..response.recording import Exchange
from .async_transport import AsyncTransport
from .transport import Transport

__all__ = ["AsyncClientBase", "ClientBase"]


T = TypeVar("T")


class ClientBase:
    """A context manager that closes its connections."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._tags: dict[object, Any] = {}

    def _tag(self, kind: Callable[[Transport], T]) -> T:
        """The instance of a tag's class; it is created at its first use."""
        if kind not in self._tags:
            self._tags[kind] = kind(self._transport)
        return cast(T, self._tags[kind])

    def recording(self) -> AbstractContextManager[list[Exchange]]:
        """A context manager that records the exchanges of this thread in a list.

        Each has the request, status, headers, raw body and mismatches.
        """
        return self._transport.recording()

    def close(self) -> None:
        """Close the connections, except those of your own `http_client`."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClientBase:
    """An asynchronous context manager that closes its connections."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self._tags: dict[object, Any] = {}

    def _tag(self, kind: Callable[[AsyncTransport], T]) -> T:
        """The instance of a tag's class; it is created at its first use."""
        if kind not in self._tags:
            self._tags[kind] = kind(self._transport)
        return cast(T, self._tags[kind])

    def recording(self) -> AbstractContextManager[list[Exchange]]:
        """A context manager that records the exchanges of this task in a list.

        Each has the request, status, headers, raw body and mismatches.
        """
        return self._transport.recording()

    async def close(self) -> None:
        """Close the connections, except those of your own `http_client`."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

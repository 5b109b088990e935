"""What every generated Client and AsyncClient can do beside its operations."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    from ..response.recording import Exchange
    from .async_transport import AsyncTransport
    from .transport import Transport

__all__ = ["AsyncClientBase", "ClientBase"]


class ClientBase:
    """A context manager that closes its connections."""

    _transport: Transport

    def recording(self) -> AbstractContextManager[list[Exchange]]:
        """A context whose list receives request, status, headers, raw body and
        mismatches of each exchange of this thread.
        """
        return self._transport.recording()

    def close(self) -> None:
        """Close the connections; an `http_client` of your own stays open."""
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

    _transport: AsyncTransport

    def recording(self) -> AbstractContextManager[list[Exchange]]:
        """A context whose list receives request, status, headers, raw body and
        mismatches of each exchange of this task.
        """
        return self._transport.recording()

    async def close(self) -> None:
        """Close the connections; an `http_client` of your own stays open."""
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

"""Base classes of the generated Client and AsyncClient."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar, cast

from ..core.lazy import LateModule
from ..core.unset import UNSET, Unset
from ..response.recording import Exchange
from .async_transport import AsyncTransport
from .retry import Retry
from .timeouts import Timeout
from .transport import Transport
from .transport_base import TransportBase

if TYPE_CHECKING:
    import httpx2
else:
    httpx2 = LateModule("httpx2")

__all__ = ["AsyncClientBase", "ClientBase"]

T = TypeVar("T")
P = ParamSpec("P")
TransportT = TypeVar("TransportT", bound=TransportBase[Any])


class _Tags(Generic[TransportT]):
    """The instances of the tags' classes, which use the client's transport."""

    def __init__(self, transport: TransportT) -> None:
        self._transport = transport
        self._tags: dict[object, Any] = {}

    def __repr__(self) -> str:
        """The base URL, never a credential."""
        package = type(self).__module__.removesuffix(".client")
        base = self._transport.settings.api_base
        where = f"of {base}" if base else "without a base URL"
        return f"<{package}.{type(self).__qualname__} {where}>"

    def _tag(self, kind: Callable[[TransportT], T]) -> T:
        """The instance of a class, which is created at its first use."""
        if kind not in self._tags:
            self._tags[kind] = kind(self._transport)
        return cast(T, self._tags[kind])

    def recording(self) -> AbstractContextManager[list[Exchange[Any]]]:
        """A context manager that records the exchanges of this thread or task in a list.

        Each has the request, status, headers, raw body and mismatches.
        """
        return self._transport.recording()

    def with_options(
        self,
        *,
        timeout: float | Timeout | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        headers: Mapping[str, str] | None = None,
        max_response_size: int | Unset | None = UNSET,
    ) -> Self:
        """A client with other settings that shares the connections of this one."""
        other = object.__new__(type(self))
        changes = (timeout, retry, headers, max_response_size)
        other._transport = self._transport.with_options(*changes)
        other._tags = {}
        return other


class ClientBase(_Tags[Transport]):
    """A context manager that closes its connections."""

    def exchange(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Exchange[T]:
        """Call a method of this client; its result is the `value` of its exchange."""
        with self.recording() as exchanges:
            value = method(*args, **kwargs)
        return cast("Exchange[T]", replace(exchanges[-1], value=value))

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


class AsyncClientBase(_Tags[AsyncTransport]):
    """An asynchronous context manager that closes its connections."""

    async def exchange(
        self, method: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> Exchange[T]:
        """Call a method of this client; its result is the `value` of its exchange."""
        with self.recording() as exchanges:
            value = await method(*args, **kwargs)
        return cast("Exchange[T]", replace(exchanges[-1], value=value))

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

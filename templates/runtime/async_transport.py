"""Calls over httpx2, awaited: `transport.py` with the awaits."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, TypeVar

from .calls import Call, Security, Settings
from .errors import ApiError, TransportError
from .operation import Operation
from .options import RequestOptions
from .recording import Exchange, recording
from .retry import Retry
from .security import Credential

if TYPE_CHECKING:
    import httpx2

__all__ = ["AsyncTransport"]

T = TypeVar("T")


class AsyncTransport:
    """What the methods of a generated async client send their calls through.

    Its arguments are those of `Transport`, but for the kind of http_client.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        server: str | None = None,
        security: Security = (),
        credentials: Mapping[str, Credential | None] | None = None,
        http_client: httpx2.AsyncClient | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._settings = Settings(
            base_url,
            server,
            security,
            credentials or {},
            timeout,
            retry,
            strict_responses,
        )
        self._given = http_client
        self._made: httpx2.AsyncClient | None = None
        self._closed = False

    async def send(
        self,
        operation: Operation[T],
        options: RequestOptions | None = None,
        body: object = None,
        *arguments: object,
        content_type: str | None = None,
    ) -> T:
        """The decoded answer to one call. Raises ApiError, and nothing else."""
        call = Call(self._settings, operation, arguments, body, options, content_type)
        client = self._client()
        while True:
            try:
                response = await self._exchange(client, call)
            except ApiError:
                raise
            except Exception as error:
                delay = call.delay_after_error(error)
                if delay is None:
                    raise call.failure(error) from error
            else:
                delay = call.delay_after(response)
                if delay is None:
                    return call.result(response)
            from anyio import sleep  # httpx2 stands on it, on asyncio and on trio

            await sleep(delay)

    def recording(self) -> AbstractContextManager[list[Exchange]]:
        """A context whose list receives each exchange of this thread or task."""
        return recording(self._settings)

    async def close(self) -> None:
        """Close the connections, but for those of a client that was given."""
        self._closed = True
        if self._made is not None:
            await self._made.aclose()

    def _client(self) -> httpx2.AsyncClient:
        if self._given is not None:
            return self._given
        if self._closed:
            raise TransportError("the client is closed")
        if self._made is None:
            import httpx2

            default = httpx2.Timeout(60.0, connect=10.0)
            self._made = httpx2.AsyncClient(timeout=default, follow_redirects=False)
        return self._made

    @staticmethod
    async def _exchange(client: httpx2.AsyncClient, call: Call[T]) -> httpx2.Response:
        response = await client.send(
            call.request(client, is_async=True), follow_redirects=False
        )
        while (following := call.redirected(client, response)) is not None:
            response = await client.send(following, follow_redirects=False)
        return response

"""Calls over httpx2, awaited: `transport.py` with the awaits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, TypeVar

from ..auth.security import Credential, Security
from ..errors import ApiError, TransportError
from ..response.recording import Exchange, recording
from .calls import Call, Streaming
from .http_clients import made
from .operation import Operation
from .options import RequestOptions
from .retry import Retry
from .settings import NO_CERTIFICATE, Settings

if TYPE_CHECKING:
    import ssl

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
        tls: ssl.SSLContext | None = None,
    ) -> None:
        if tls is not None and http_client is not None:
            raise ValueError(NO_CERTIFICATE)
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
        self._tls = tls
        self._closed = False

    async def send(
        self,
        operation: Operation[T],
        options: RequestOptions | None = None,
        body: object = None,
        *arguments: object,
        content_type: str | None = None,
        make: Callable[..., Call[T]] = Call,
    ) -> T:
        """The decoded answer to one call. Raises ApiError, and nothing else.

        `make` makes the call; it takes what `Call` takes.
        """
        call = make(
            self._settings, operation, arguments, body, options, None, content_type
        )
        return call.result(await self._answer(call))

    async def stream(
        self,
        kind: type[Streaming],
        operation: Operation[Any],
        options: RequestOptions | None = None,
        body: object = None,
        *arguments: object,
        content_type: str | None = None,
    ) -> Any:
        """An answer that `kind` reads while it comes, in its asynchronous form.

        Raises ApiError, and nothing else.
        """
        accept = kind.accept(operation)
        call = Call(
            self._settings, operation, arguments, body, options, accept, content_type
        )
        response = await self._answer(call, stream=True)
        return await call.opened_async(kind, response)

    async def _answer(self, call: Call[Any], stream: bool = False) -> httpx2.Response:
        """The answer that is the last one; the call is repeated where it may be."""
        client = self._client()
        while True:
            try:
                response = await self._exchange(client, call, stream)
            except ApiError:
                raise
            except Exception as error:
                delay = call.delay_after_error(error)
                if delay is None:
                    raise call.failure(error) from error
            else:
                delay = call.delay_after(response)
                if delay is None:
                    return response
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

            self._made = made(httpx2.AsyncClient, self._tls)
        return self._made

    @classmethod
    async def _exchange(
        cls, client: httpx2.AsyncClient, call: Call[Any], stream: bool
    ) -> httpx2.Response:
        while True:
            for signer in call.signers:
                await signer.prepare_async(client, call.around)
            request = call.request(client, is_async=True)
            response = await cls._sent(client, call, request, stream)
            while (following := call.redirected(client, response)) is not None:
                response = await cls._sent(client, call, following, stream)
            if not call.renewed(response):
                return response

    @staticmethod
    async def _sent(
        client: httpx2.AsyncClient,
        call: Call[Any],
        request: httpx2.Request,
        stream: bool,
    ) -> httpx2.Response:
        """The answer, read whole but for one of success that is to be streamed."""
        response = await client.send(
            request, auth=call.auth(client), stream=stream, follow_redirects=False
        )
        if stream and not response.is_success:
            try:
                await response.aread()
            except BaseException:
                await response.aclose()
                raise
        return response

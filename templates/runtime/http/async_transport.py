"""Asynchronous calls with httpx2: `transport.py` with `await`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from .calls import Call
from .logs import calling
from .operation import Operation
from .options import RequestOptions
from .transport_base import TransportBase

if TYPE_CHECKING:
    import httpx2

__all__ = ["AsyncTransport"]

T = TypeVar("T")


class AsyncTransport(TransportBase["httpx2.AsyncClient"]):
    """Sends the calls of a generated asynchronous client."""

    _is_async = True

    async def send(
        self,
        operation: Operation[T],
        options: RequestOptions | None = None,
        *arguments: object,
        body: object = None,
        content_type: str | None = None,
        make: Callable[..., Call[T]] = Call,
    ) -> T:
        """The decoded response to one call. Raises ApiError and nothing else.

        `make` creates the call, with the arguments of `Call`.
        """
        call = make(
            self.settings, operation, arguments, body, options, None, content_type
        )
        return call.result(await self.response(call))

    async def response(
        self, call: Call[Any], *, stream: bool = False
    ) -> httpx2.Response:
        """The final response; the call is retried as its settings allow."""
        client = self._client()
        call.start(client)
        shown = calling.set(call)
        try:
            while True:
                delay: float | None
                try:
                    response = await self._send_signed(client, call, stream)
                except Exception as error:
                    delay = call.delay_after_error(error)
                else:
                    delay = call.delay_after(response)
                    if delay is None:
                        return response
                await call.retry.async_sleep(delay)
        finally:
            calling.reset(shown)

    async def close(self) -> None:
        """Close the connections, except those of an `http_client` given by the caller."""
        if self._root is not self:
            await self._root.close()
        self._closed = True
        if self._own_client is not None and self._owner == self._here():
            await self._own_client.aclose()

    @classmethod
    async def _send_signed(
        cls, client: httpx2.AsyncClient, call: Call[Any], stream: bool
    ) -> httpx2.Response:
        while True:
            for signer in call.signers:
                await signer.prepare_async(client, call.context)
            request = call.request(client, is_async=True)
            response = await cls._send_once(client, call, request, stream)
            while (following := call.redirect(client, response)) is not None:
                response = await cls._send_once(client, call, following, stream)
            if not call.should_resend(response):
                return response

    @staticmethod
    async def _send_once(
        client: httpx2.AsyncClient,
        call: Call[Any],
        request: httpx2.Request,
        stream: bool,
    ) -> httpx2.Response:
        """The response, with its body unless that is a success to be streamed."""
        call.before(request, client)
        response = await client.send(
            request, auth=call.auth(client), stream=True, follow_redirects=False
        )
        if call.on_response is not None:
            call.on_response(response)
        if response.is_stream_consumed:
            return response  # one that was never on a network
        try:
            with call.receiving(response, stream, is_async=True) as is_whole:
                if is_whole:
                    await response.aread()
        except BaseException:
            await response.aclose()
            raise
        return response

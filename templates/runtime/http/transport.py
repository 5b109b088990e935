"""Synchronous calls with httpx2."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from ..auth.secrets import SecretSource
from ..errors import ApiError, TransportError
from ..response.recording import Exchange, recording
from .calls import Call
from .http_clients import make_client
from .operation import Operation
from .options import RequestOptions
from .retry import Retry
from .settings import CERTIFICATE_ERROR, Settings

if TYPE_CHECKING:
    import ssl

    import httpx2

__all__ = ["Transport"]

T = TypeVar("T")


class Transport:
    """Sends the calls of a generated client.

    base_url: overrides all servers of the document; may have a path prefix.
    server: the document's server, used if neither base_url nor the operation has one.
    credentials: those of the document's security schemes, an `auth.credentials.Credentials`.
    http_client: used unchanged and never closed; its `base_url` is ignored.
    timeout: seconds for connecting, for sending and for each read. None: that of
    http_client, or 60 (10 for connecting). `httpx2.Timeout(None)`: no limit.
    retry: None for `Retry()`, or the maximum number of retries.
    strict_responses: raise an error if a response differs from the document.
    tls: the TLS context with a client certificate, if http_client is not given.

    Without http_client, redirects are not followed: a credential belongs to one origin.

    Raises ValueError for an invalid base_url, and for tls together with http_client.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        server: str | None = None,
        credentials: SecretSource | None = None,
        http_client: httpx2.Client | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        if tls is not None and http_client is not None:
            raise ValueError(CERTIFICATE_ERROR)
        self._settings = Settings(
            base_url,
            server,
            credentials,
            timeout,
            retry,
            strict_responses,
        )
        self._http_client = http_client
        self._own_client: httpx2.Client | None = None
        self._tls = tls
        self._closed = False
        self._client_lock = Lock()

    def send(
        self,
        operation: Operation[T],
        options: RequestOptions | None = None,
        body: object = None,
        *arguments: object,
        content_type: str | None = None,
        make: Callable[..., Call[T]] = Call,
    ) -> T:
        """The decoded response to one call. Raises ApiError and nothing else.

        `make` creates the call, with the arguments of `Call`.
        """
        call = make(
            self._settings, operation, arguments, body, options, None, content_type
        )
        return call.result(self.response(call))

    def call(
        self,
        operation: Operation[T],
        options: RequestOptions | None,
        body: object,
        arguments: Sequence[object],
        content_type: str | None,
        accept: str | None = None,
    ) -> Call[T]:
        """A call to send with `response`. Raises ApiError.

        `accept` overrides the media types of the operation.
        """
        return Call(
            self._settings, operation, arguments, body, options, accept, content_type
        )

    def response(self, call: Call[Any], *, stream: bool = False) -> httpx2.Response:
        """The final response; the call is retried as its settings allow."""
        client = self._client()
        while True:
            try:
                response = self._send_signed(client, call, stream)
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
            time.sleep(delay)

    def recording(self) -> AbstractContextManager[list[Exchange]]:
        """A context manager that records the exchanges of this thread or task in a list."""
        return recording(self._settings)

    def close(self) -> None:
        """Close the connections, except those of an `http_client` given by the caller."""
        self._closed = True
        if self._own_client is not None:
            self._own_client.close()

    def _client(self) -> httpx2.Client:
        if self._http_client is not None:
            return self._http_client
        if self._closed:
            raise TransportError("the client is closed")
        with self._client_lock:
            if self._own_client is None:
                import httpx2

                self._own_client = make_client(httpx2.Client, self._tls)
            return self._own_client

    @classmethod
    def _send_signed(
        cls, client: httpx2.Client, call: Call[Any], stream: bool
    ) -> httpx2.Response:
        while True:
            for signer in call.signers:
                signer.prepare(client, call.context)
            request = call.request(client, is_async=False)
            response = cls._send_once(client, call, request, stream)
            while (following := call.redirect(client, response)) is not None:
                response = cls._send_once(client, call, following, stream)
            if not call.should_resend(response):
                return response

    @staticmethod
    def _send_once(
        client: httpx2.Client,
        call: Call[Any],
        request: httpx2.Request,
        stream: bool,
    ) -> httpx2.Response:
        """The response, with its body unless that is a success to be streamed."""
        response = client.send(
            request, auth=call.auth(client), stream=stream, follow_redirects=False
        )
        if stream and not response.is_success:
            try:
                response.read()
            except BaseException:
                response.close()
                raise
        return response

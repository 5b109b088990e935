"""Calls over httpx2, blocking."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from threading import Lock
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

__all__ = ["Transport"]

S = TypeVar("S", bound=Streaming)
T = TypeVar("T")


class Transport:
    """What the methods of a generated client send their calls through.

    base_url: wins over all servers of the document; a path prefix is kept.
    server: the document's own, used where there is neither base_url nor one of the
    operation's. security: what the document asks for operations that say nothing else.
    credentials: by security scheme; None for one that was not given.
    http_client: used as it is and never closed; its `base_url` is not looked at.
    timeout: seconds for connecting, for sending and for each wait on the answer; None
    for 60 (10 for connecting), or for what http_client has; `httpx2.Timeout(None)` for
    no limit. retry: None for `Retry()`, a count for a rule with that many repetitions.
    strict_responses: an answer that is not as described raises. tls: for the client
    that is made here, where it has a certificate of its own.

    The client that is made here follows no redirects: a credential belongs to one
    origin.

    Raises ValueError for a base_url that is none, and for tls beside http_client.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        server: str | None = None,
        security: Security = (),
        credentials: Mapping[str, Credential | None] | None = None,
        http_client: httpx2.Client | None = None,
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
        self._made: httpx2.Client | None = None
        self._tls = tls
        self._closed = False
        self._making = Lock()

    def send(
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
        return call.result(self._answer(call))

    def stream(
        self,
        kind: type[S],
        operation: Operation[Any],
        options: RequestOptions | None = None,
        body: object = None,
        *arguments: object,
        content_type: str | None = None,
    ) -> S:
        """An answer that `kind` reads while it comes. Raises ApiError, and nothing else."""
        accept = kind.accept(operation)
        call = Call(
            self._settings, operation, arguments, body, options, accept, content_type
        )
        response = self._answer(call, stream=True)
        return call.opened(kind, response)

    def _answer(self, call: Call[Any], stream: bool = False) -> httpx2.Response:
        """The answer that is the last one; the call is repeated where it may be."""
        client = self._client()
        while True:
            try:
                response = self._exchange(client, call, stream)
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
        """A context whose list receives each exchange of this thread or task."""
        return recording(self._settings)

    def close(self) -> None:
        """Close the connections, but for those of a client that was given."""
        self._closed = True
        if self._made is not None:
            self._made.close()

    def _client(self) -> httpx2.Client:
        if self._given is not None:
            return self._given
        if self._closed:
            raise TransportError("the client is closed")
        with self._making:
            if self._made is None:
                import httpx2

                self._made = made(httpx2.Client, self._tls)
            return self._made

    @classmethod
    def _exchange(
        cls, client: httpx2.Client, call: Call[Any], stream: bool
    ) -> httpx2.Response:
        while True:
            for signer in call.signers:
                signer.prepare(client, call.around)
            request = call.request(client, is_async=False)
            response = cls._sent(client, call, request, stream)
            while (following := call.redirected(client, response)) is not None:
                response = cls._sent(client, call, following, stream)
            if not call.renewed(response):
                return response

    @staticmethod
    def _sent(
        client: httpx2.Client,
        call: Call[Any],
        request: httpx2.Request,
        stream: bool,
    ) -> httpx2.Response:
        """The answer, read whole but for one of success that is to be streamed."""
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

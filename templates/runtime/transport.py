"""Calls over httpx2, blocking."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from threading import Lock
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

__all__ = ["Transport"]

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
    strict_responses: an answer that is not as described raises.

    The client that is made here follows no redirects: a credential belongs to one
    origin.

    Raises ValueError for a base_url that is none.
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
        self._made: httpx2.Client | None = None
        self._closed = False
        self._making = Lock()

    def send(
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
                response = self._exchange(client, call)
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

                default = httpx2.Timeout(60.0, connect=10.0)
                self._made = httpx2.Client(timeout=default, follow_redirects=False)
            return self._made

    @staticmethod
    def _exchange(client: httpx2.Client, call: Call[T]) -> httpx2.Response:
        response = client.send(
            call.request(client, is_async=False), follow_redirects=False
        )
        while (following := call.redirected(client, response)) is not None:
            response = client.send(following, follow_redirects=False)
        return response

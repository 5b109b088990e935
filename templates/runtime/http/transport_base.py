"""What the synchronous and the asynchronous transport share: all but sending."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Self, TypeVar

from ..auth.secrets import SecretSource
from ..errors import TransportError
from ..response.recording import Exchange, recording
from .retry import Retry
from .settings import CERTIFICATE_ERROR, DEFAULT_SIZE, DEFAULT_TIMEOUT, Settings
from .timeouts import Timeout

if TYPE_CHECKING:
    import ssl

    import httpx2

__all__ = ["TransportBase"]

ClientT = TypeVar("ClientT")
_inherited: list[object] = []
"""Clients of the processes that this one was forked from."""


class TransportBase(ABC, Generic[ClientT]):
    """The settings and the httpx2 client of a generated client.

    base_url: overrides all servers of the document; may have a path prefix.
    server: the document's server, used if neither base_url nor the operation has one.
    credentials: an `auth.credentials.Credentials`, if the document has security schemes.
    http_client: used unchanged and never closed; its `base_url` counts, if this client
    has none.
    timeout: seconds for the whole call, or a `Timeout`; an `httpx2.Timeout` has none for
    the whole. With http_client, each phase has that client's time, unless this is given.
    retry: None for `Retry()`, or the maximum number of repetitions.
    max_response_size: the most bytes of a decoded body that is no stream; None: no limit.
    headers: sent with every request. user_agent: the versions in `User-Agent`.
    on_request, on_response: called with each request and response of httpx2.
    require_credentials: refuse a call without credentials before it is sent.
    strict_responses: raise an error if a response differs from the document.
    tls: the TLS context with a client certificate, if http_client is not given.

    Without http_client, redirects are not followed: a credential belongs to one origin.

    Raises ValueError for an invalid base_url, and for tls together with http_client.
    """

    _closing: ClassVar[str]
    """The method that closes an httpx2 client of the right kind."""

    def __init__(
        self,
        base_url: str | None = None,
        *,
        server: str | None = None,
        credentials: SecretSource | None = None,
        http_client: ClientT | None = None,
        timeout: float | Timeout | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        retry: Retry | int | None = None,
        require_credentials: bool = True,
        strict_responses: bool = False,
        tls: ssl.SSLContext | None = None,
        max_response_size: int | None = DEFAULT_SIZE,
        headers: Mapping[str, str] | None = None,
        user_agent: str = "",
        on_request: Callable[[httpx2.Request], object] | None = None,
        on_response: Callable[[httpx2.Response], object] | None = None,
    ) -> None:
        given: Any = http_client
        if given is not None and not hasattr(given, self._closing):
            raise TypeError(f"http_client has no method `{self._closing}`")
        if base_url is None and given is not None and str(given.base_url):
            base_url = str(given.base_url)
        if tls is not None and http_client is not None:
            raise ValueError(CERTIFICATE_ERROR)
        self.settings = Settings(
            base_url,
            server,
            credentials,
            timeout,
            retry,
            require_credentials,
            strict_responses,
            max_response_size,
            http_client is not None,
            headers,
            user_agent,
            on_request,
            on_response,
        )
        """Those that apply to all calls."""
        self._http_client = http_client
        self._own_client: ClientT | None = None
        self._tls = tls
        self._root = self
        """The one whose connections are used."""
        self._closed = False
        self._client_lock = Lock()
        self._process = os.getpid()
        self._owner: object = None
        """The process, and the event loop, that the connections belong to."""

    def recording(self) -> AbstractContextManager[list[Exchange[Any]]]:
        """A context manager that records the exchanges of this thread or task in a list."""
        return recording(self.settings.budget)

    def with_options(self, *changes: Any) -> Self:
        """A copy with other settings and the same connections; see `Settings.changed`."""
        other = object.__new__(type(self))
        vars(other).update(vars(self))
        other.settings = self.settings.changed(*changes)
        return other

    def _client(self) -> ClientT:
        if self._root is not self:
            return self._root._client()
        if self._http_client is not None:
            return self._http_client
        if self._closed:
            raise TransportError("the client is closed")
        owner = self._here()
        if owner != self._owner:
            self._leave(owner)
        with self._client_lock:
            if self._own_client is None:
                self._own_client = self._new_client(self._tls)
            return self._own_client

    def _leave(self, owner: object) -> None:
        """Use new connections from now on.

        After `fork`, a response on an old connection can be one that the parent or
        another child waits for. Those connections are not closed, because others use
        them, and kept, because their destructors would close them. The lock may have
        been held at the time of `fork`, by a thread that this process does not have.
        """
        self._client_lock = Lock()
        process = os.getpid()
        if self._own_client is not None and self._process != process:
            _inherited.append(self._own_client)
        self._process = process
        self._own_client, self._owner = None, owner

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a client cannot be pickled: it has connections and credentials"
        )

    @abstractmethod
    def close(self) -> Any:
        """Close the connections, except those of an `http_client` given by the caller."""

    @abstractmethod
    def _here(self) -> object:
        """The process, and the event loop, in which a call is made."""

    @abstractmethod
    def _new_client(self, tls: ssl.SSLContext | None) -> ClientT:
        """The httpx2 client that is used if the caller gives none."""

"""What the synchronous and the asynchronous transport share: all but sending."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Generic, NoReturn, Self, TypeVar, cast

from ..auth.event_loops import running_loop
from ..errors import TransportError
from ..response.recording import Exchange, recording
from .settings import Settings

if TYPE_CHECKING:
    import ssl

__all__ = ["TransportBase"]

ClientT = TypeVar("ClientT")
_inherited: list[object] = []
"""Clients of the processes that this one was forked from."""


class TransportBase(ABC, Generic[ClientT]):
    """The settings and the httpx2 client of a generated client.

    http_client: used unchanged and never closed; its `base_url` counts, if this client
    has none. tls: the TLS context with a client certificate, if http_client is not given.
    settings: the other arguments of `Settings`.

    Without http_client, redirects are not followed: a credential belongs to one origin.

    Raises TypeError for an http_client of the other kind, and ValueError for tls together
    with http_client.
    """

    _is_async: ClassVar[bool]

    def __init__(
        self,
        base_url: str | None = None,
        *,
        http_client: ClientT | None = None,
        tls: ssl.SSLContext | None = None,
        **settings: Any,
    ) -> None:
        given: Any = http_client
        closing = "aclose" if self._is_async else "close"
        if given is not None and not hasattr(given, closing):
            raise TypeError(f"http_client has no method `{closing}`")
        if base_url is None and given is not None and str(given.base_url):
            base_url = str(given.base_url)
        if tls is not None and http_client is not None:
            raise ValueError(
                "a certificate cannot be combined with http_client: pass it to that"
                " client (httpx2.Client(verify=ssl_context))"
            )
        self.settings = Settings(base_url, http_client is not None, **settings)
        """Those that apply to all calls."""
        self._http_client = http_client
        self._own_client: ClientT | None = None
        self._tls = tls
        self._root = self
        """The one whose connections are used."""
        self._closed = False
        self._client_lock = Lock()
        self._owner: tuple[int, object] = os.getpid(), None
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
                self._own_client = self._new_client()
            return self._own_client

    def _here(self) -> tuple[int, object]:
        """The process, and the event loop, in which a call is made."""
        return os.getpid(), running_loop() if self._is_async else None

    def _leave(self, owner: tuple[int, object]) -> None:
        """Use new connections from now on.

        After `fork`, a response on an old connection can be one that the parent or
        another child waits for. Those connections are not closed, because others use
        them, and kept, because their destructors would close them. The lock may have
        been held at the time of `fork`, by a thread that this process does not have.
        """
        self._client_lock = Lock()
        if self._own_client is not None and self._owner[0] != owner[0]:
            _inherited.append(self._own_client)
        self._own_client, self._owner = None, owner

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "a client cannot be pickled: it has connections and credentials"
        )

    @abstractmethod
    def close(self) -> Any:
        """Close the connections, except those of an `http_client` given by the caller."""

    def _new_client(self) -> ClientT:
        """The httpx2 client that is used if the caller gives none.

        Raises TransportError if it cannot use the proxies or certificates that the
        environment sets (`HTTP_PROXY`, `SSL_CERT_FILE`).
        """
        import httpx2

        from .in_time import limit_waits

        cls = httpx2.AsyncClient if self._is_async else httpx2.Client
        try:
            client = cls(follow_redirects=False, verify=self._tls or True)
        except Exception as error:
            raise TransportError(
                "cannot use the proxies or certificates that the environment sets:"
                f" {type(error).__name__}"
            ) from error
        limit_waits(client, is_async=self._is_async)
        return cast("ClientT", client)

"""A client of Pets."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from . import flows
from .runtime.auth.oauth.credential import OAuth
from .runtime.auth.security import ApiKey, Basic
from .runtime.http.async_transport import AsyncTransport
from .runtime.http.clients import AsyncClientBase, ClientBase
from .runtime.http.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx2

    from .api.pets import AsyncPets, Pets
    from .runtime.auth.oauth.grants import Grant
    from .runtime.http.retry import Retry


class Client(ClientBase):
    """A client of Pets.

    Args:
        base_url: where the API is; wins over every server that the document names.
        user: user and password (HTTP basic)
        key: the API key (header `X-Key`), or a function that returns it
        app: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        server: a URL, as the functions of `servers` return it, in place of the
            document's first; operations with a server of their own keep that.
        http_client: an httpx2 client of your own; it is never closed or changed.
        timeout: seconds for connecting, for sending and for each wait on the answer;
            None for 60, and 10 for connecting.
        retry: the rule by which a call is sent again, or how often at most.
        strict_responses: raise ResponseValidationError where a response differs from
            the document, instead of recording the difference.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        user: tuple[str, str] | None = None,
        key: str | Callable[[], str] | None = None,
        app: str | Callable[[], str] | Grant | None = None,
        server: str | None = None,
        http_client: httpx2.Client | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = Transport(
            base_url,
            server="https://pets.example.com/v1" if server is None else server,
            security=(("key",),),
            credentials={
                "user": Basic(user) if user is not None else None,
                "key": ApiKey(key, "header", "X-Key") if key is not None else None,
                "app": OAuth.of(app, flows.app) if app is not None else None,
            },
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def pets(self) -> Pets:
        """All about pets"""
        from .api.pets import Pets

        return Pets(self._transport)


class AsyncClient(AsyncClientBase):
    """The asynchronous form of `Client`: a client of Pets.

    Args:
        base_url: where the API is; wins over every server that the document names.
        user: user and password (HTTP basic)
        key: the API key (header `X-Key`), or a function that returns it
        app: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        server: a URL, as the functions of `servers` return it, in place of the
            document's first; operations with a server of their own keep that.
        http_client: an httpx2 client of your own; it is never closed or changed.
        timeout: seconds for connecting, for sending and for each wait on the answer;
            None for 60, and 10 for connecting.
        retry: the rule by which a call is sent again, or how often at most.
        strict_responses: raise ResponseValidationError where a response differs from
            the document, instead of recording the difference.
    """

    def __init__(
        self,
        base_url: str | None = None,
        *,
        user: tuple[str, str] | None = None,
        key: str | Callable[[], str] | None = None,
        app: str | Callable[[], str] | Grant | None = None,
        server: str | None = None,
        http_client: httpx2.AsyncClient | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = AsyncTransport(
            base_url,
            server="https://pets.example.com/v1" if server is None else server,
            security=(("key",),),
            credentials={
                "user": Basic(user) if user is not None else None,
                "key": ApiKey(key, "header", "X-Key") if key is not None else None,
                "app": OAuth.of(app, flows.app) if app is not None else None,
            },
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def pets(self) -> AsyncPets:
        """All about pets"""
        from .api.pets import AsyncPets

        return AsyncPets(self._transport)

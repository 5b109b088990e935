"""A client of OAuth."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from . import flows
from .runtime.auth.oauth.credential import OAuth
from .runtime.auth.security import ApiKey
from .runtime.http.async_transport import AsyncTransport
from .runtime.http.clients import AsyncClientBase, ClientBase
from .runtime.http.transport import Transport

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx2

    from .api.things import AsyncThings, Things
    from .runtime.auth.oauth.grants import Grant
    from .runtime.http.retry import Retry


class Client(ClientBase):
    """A client of OAuth.

    Args:
        base_url: where the API is; wins over every server that the document names.
        main: For programs. (an access token, a function that returns it, or
            ClientCredentials, RefreshToken, AuthorizationCode or
            PasswordCredentials)
        users: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        oidc: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        absent_but_declared: an access token, a function that returns it, or
            ClientCredentials, RefreshToken, AuthorizationCode or PasswordCredentials
        key: the API key (header `X-Key`), or a function that returns it
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
        main: str | Callable[[], str] | Grant | None = None,
        users: str | Callable[[], str] | Grant | None = None,
        oidc: str | Callable[[], str] | Grant | None = None,
        absent_but_declared: str | Callable[[], str] | Grant | None = None,
        key: str | Callable[[], str] | None = None,
        http_client: httpx2.Client | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = Transport(
            base_url,
            server="https://api.example.com/v1",
            security=((("main", "read"),),),
            credentials={
                "main": OAuth.of(main, flows.main) if main is not None else None,
                "users": OAuth.of(users, flows.users) if users is not None else None,
                "oidc": OAuth.of(oidc, flows.oidc) if oidc is not None else None,
                "absent_but_declared": (
                    OAuth.of(absent_but_declared, flows.absent_but_declared)
                    if absent_but_declared is not None
                    else None
                ),
                "key": ApiKey(key, "header", "X-Key") if key is not None else None,
            },
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def things(self) -> Things:
        """Operations of the tag things."""
        from .api.things import Things

        return Things(self._transport)


class AsyncClient(AsyncClientBase):
    """The asynchronous form of `Client`: a client of OAuth.

    Args:
        base_url: where the API is; wins over every server that the document names.
        main: For programs. (an access token, a function that returns it, or
            ClientCredentials, RefreshToken, AuthorizationCode or
            PasswordCredentials)
        users: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        oidc: an access token, a function that returns it, or ClientCredentials,
            RefreshToken, AuthorizationCode or PasswordCredentials
        absent_but_declared: an access token, a function that returns it, or
            ClientCredentials, RefreshToken, AuthorizationCode or PasswordCredentials
        key: the API key (header `X-Key`), or a function that returns it
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
        main: str | Callable[[], str] | Grant | None = None,
        users: str | Callable[[], str] | Grant | None = None,
        oidc: str | Callable[[], str] | Grant | None = None,
        absent_but_declared: str | Callable[[], str] | Grant | None = None,
        key: str | Callable[[], str] | None = None,
        http_client: httpx2.AsyncClient | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = AsyncTransport(
            base_url,
            server="https://api.example.com/v1",
            security=((("main", "read"),),),
            credentials={
                "main": OAuth.of(main, flows.main) if main is not None else None,
                "users": OAuth.of(users, flows.users) if users is not None else None,
                "oidc": OAuth.of(oidc, flows.oidc) if oidc is not None else None,
                "absent_but_declared": (
                    OAuth.of(absent_but_declared, flows.absent_but_declared)
                    if absent_but_declared is not None
                    else None
                ),
                "key": ApiKey(key, "header", "X-Key") if key is not None else None,
            },
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def things(self) -> AsyncThings:
        """Operations of the tag things."""
        from .api.things import AsyncThings

        return AsyncThings(self._transport)

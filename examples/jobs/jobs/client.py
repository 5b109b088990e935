"""A client of Jobs."""

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

    from .api.artifacts import Artifacts, AsyncArtifacts
    from .api.jobs import AsyncJobs, Jobs
    from .runtime.auth.oauth.grants import Grant
    from .runtime.http.retry import Retry


class Client(ClientBase):
    """A client of Jobs.

    Args:
        base_url: where the API is; wins over every server that the document names.
        account: An OAuth 2 client of the account (an access token, a function that
            returns it, or ClientCredentials, RefreshToken, AuthorizationCode or
            PasswordCredentials)
        api_key: the API key (header `X-Api-Key`), or a function that returns it
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
        account: str | Callable[[], str] | Grant | None = None,
        api_key: str | Callable[[], str] | None = None,
        server: str | None = None,
        http_client: httpx2.Client | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = Transport(
            base_url,
            server="https://eu.jobs.example.com/v1" if server is None else server,
            security=((("account", "jobs:read", "jobs:write"),), ("api_key",)),
            credentials={
                "account": (
                    OAuth.of(account, flows.account) if account is not None else None
                ),
                "api_key": (
                    ApiKey(api_key, "header", "X-Api-Key")
                    if api_key is not None
                    else None
                ),
            },
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def jobs(self) -> Jobs:
        """Jobs and their progress."""
        from .api.jobs import Jobs

        return Jobs(self._transport)

    @cached_property
    def artifacts(self) -> Artifacts:
        """Files that jobs make."""
        from .api.artifacts import Artifacts

        return Artifacts(self._transport)


class AsyncClient(AsyncClientBase):
    """The asynchronous form of `Client`: a client of Jobs.

    Args:
        base_url: where the API is; wins over every server that the document names.
        account: An OAuth 2 client of the account (an access token, a function that
            returns it, or ClientCredentials, RefreshToken, AuthorizationCode or
            PasswordCredentials)
        api_key: the API key (header `X-Api-Key`), or a function that returns it
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
        account: str | Callable[[], str] | Grant | None = None,
        api_key: str | Callable[[], str] | None = None,
        server: str | None = None,
        http_client: httpx2.AsyncClient | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = AsyncTransport(
            base_url,
            server="https://eu.jobs.example.com/v1" if server is None else server,
            security=((("account", "jobs:read", "jobs:write"),), ("api_key",)),
            credentials={
                "account": (
                    OAuth.of(account, flows.account) if account is not None else None
                ),
                "api_key": (
                    ApiKey(api_key, "header", "X-Api-Key")
                    if api_key is not None
                    else None
                ),
            },
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Jobs and their progress."""
        from .api.jobs import AsyncJobs

        return AsyncJobs(self._transport)

    @cached_property
    def artifacts(self) -> AsyncArtifacts:
        """Files that jobs make."""
        from .api.artifacts import AsyncArtifacts

        return AsyncArtifacts(self._transport)

"""A client of Link Example."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .runtime.http.async_transport import AsyncTransport
from .runtime.http.clients import AsyncClientBase, ClientBase
from .runtime.http.transport import Transport

if TYPE_CHECKING:
    import httpx2

    from .api.reports import AsyncReports, Reports
    from .api.repositories import AsyncRepositories, Repositories
    from .api.users import AsyncUsers, Users
    from .runtime.http.retry import Retry


class Client(ClientBase):
    """A client of Link Example.

    Args:
        base_url: where the API is; wins over every server that the document names.
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
        http_client: httpx2.Client | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = Transport(
            base_url,
            server="https://example.com/api",
            credentials={},
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def users(self) -> Users:
        """Operations of the tag users."""
        from .api.users import Users

        return Users(self._transport)

    @cached_property
    def repositories(self) -> Repositories:
        """Operations of the tag repositories."""
        from .api.repositories import Repositories

        return Repositories(self._transport)

    @cached_property
    def reports(self) -> Reports:
        """Operations of the tag reports."""
        from .api.reports import Reports

        return Reports(self._transport)


class AsyncClient(AsyncClientBase):
    """The asynchronous form of `Client`: a client of Link Example.

    Args:
        base_url: where the API is; wins over every server that the document names.
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
        http_client: httpx2.AsyncClient | None = None,
        timeout: float | httpx2.Timeout | None = None,
        retry: Retry | int | None = None,
        strict_responses: bool = False,
    ) -> None:
        self._transport = AsyncTransport(
            base_url,
            server="https://example.com/api",
            credentials={},
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def users(self) -> AsyncUsers:
        """Operations of the tag users."""
        from .api.users import AsyncUsers

        return AsyncUsers(self._transport)

    @cached_property
    def repositories(self) -> AsyncRepositories:
        """Operations of the tag repositories."""
        from .api.repositories import AsyncRepositories

        return AsyncRepositories(self._transport)

    @cached_property
    def reports(self) -> AsyncReports:
        """Operations of the tag reports."""
        from .api.reports import AsyncReports

        return AsyncReports(self._transport)

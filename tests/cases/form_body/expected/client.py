"""A client of Form Body."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .runtime.http.async_transport import AsyncTransport
from .runtime.http.clients import AsyncClientBase, ClientBase
from .runtime.http.transport import Transport

if TYPE_CHECKING:
    import httpx2

    from .api.files import AsyncFiles, Files
    from .api.payments import AsyncPayments, Payments
    from .api.search import AsyncSearch, Search
    from .runtime.http.retry import Retry


class Client(ClientBase):
    """A client of Form Body.

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
            server="https://api.twilio.com",
            credentials={},
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def payments(self) -> Payments:
        """Operations of the tag Payments."""
        from .api.payments import Payments

        return Payments(self._transport)

    @cached_property
    def search(self) -> Search:
        """Operations of the tag Search."""
        from .api.search import Search

        return Search(self._transport)

    @cached_property
    def files(self) -> Files:
        """Operations of the tag Files."""
        from .api.files import Files

        return Files(self._transport)


class AsyncClient(AsyncClientBase):
    """The asynchronous form of `Client`: a client of Form Body.

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
            server="https://api.twilio.com",
            credentials={},
            http_client=http_client,
            timeout=timeout,
            retry=retry,
            strict_responses=strict_responses,
        )

    @cached_property
    def payments(self) -> AsyncPayments:
        """Operations of the tag Payments."""
        from .api.payments import AsyncPayments

        return AsyncPayments(self._transport)

    @cached_property
    def search(self) -> AsyncSearch:
        """Operations of the tag Search."""
        from .api.search import AsyncSearch

        return AsyncSearch(self._transport)

    @cached_property
    def files(self) -> AsyncFiles:
        """Operations of the tag Files."""
        from .api.files import AsyncFiles

        return AsyncFiles(self._transport)

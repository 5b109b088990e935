"""A call for one page: keeps the response, and can call a URL from a page.

Credentials belong to one origin: a URL of another origin is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import SplitResult, unquote_plus, urlsplit

from ...core.percent import quote_path
from ...errors import TransportError
from ...http.calls import Call
from ...http.operation import Operation
from ...http.options import RequestOptions
from ...http.settings import Settings
from ...request.percent_query import quote_reserved

if TYPE_CHECKING:
    import httpx2

__all__ = ["PageCall"]

T = TypeVar("T")
_PORTS = {"http": 80, "https": 443}


class PageCall:
    """The call for one page, which keeps its response.

    `url` is the URL of the page, if the arguments do not say it.
    """

    def __init__(self, url: str | None = None) -> None:
        self._url = url
        self.response: Any = None

    def make(
        self,
        settings: Settings,
        operation: Operation[T],
        arguments: Sequence[object],
        body: object,
        options: RequestOptions | None,
        accept: str | None = None,
        content_type: str | None = None,
    ) -> Call[T]:
        """The call, for the argument `make` of `Transport.send`."""
        call = _Call(
            settings, operation, arguments, body, options, accept, content_type
        )
        call.page = self
        if self._url is not None:
            call.go_to(self._url)
        return call


class _Call(Call[T]):
    page: PageCall

    def go_to(self, url: str) -> None:
        """Use a URL in place of the path and the query."""
        try:
            here, there = urlsplit(self._base), urlsplit(url)
            same = _origin(here) == _origin(there)
            path = quote_path(there.path or "/")
            pairs = [quote_reserved(pair) for pair in there.query.split("&") if pair]
        except ValueError:  # also UnicodeEncodeError, for a lone surrogate
            raise TransportError(
                f"{self._description}: the URL of the next page is invalid"
            ) from None
        if not same:
            raise TransportError(
                f"{self._description}: the next page is at another origin"
                f" ({there.scheme}://{there.hostname}): credentials are not sent there"
            )
        self._base = f"{here.scheme}://{here.netloc}"
        self._prepared.path = path
        own = {_name(pair) for pair in self._secrets.query}
        own.update(one.place[1] for one in self.signers if one.place[0] == "query")
        self._prepared.query = [pair for pair in pairs if _name(pair) not in own]

    def result(self, response: httpx2.Response) -> T:
        self.page.response = response
        return super().result(response)


def _origin(url: SplitResult) -> tuple[str, str | None, int | None]:
    return url.scheme, url.hostname, url.port or _PORTS.get(url.scheme)


def _name(pair: str) -> str:
    """The name in `name=value`, decoded."""
    return unquote_plus(pair.partition("=")[0])

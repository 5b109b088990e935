"""A call for one page: its answer is kept, and it can go to a URL that a page told.

Credentials belong to one origin: a URL of another one is refused.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import SplitResult, unquote_plus, urlsplit

from ...core.percent import quote_reserved, quote_template
from ...errors import TransportError
from ...http.calls import Call
from ...http.operation import Operation
from ...http.options import RequestOptions
from ...http.settings import Settings

if TYPE_CHECKING:
    import httpx2

__all__ = ["PageCalls"]

T = TypeVar("T")
_PORTS = {"http": 80, "https": 443}


class PageCalls:
    """Stands for a transport while one page is asked for.

    `url` is where it is, if not where the arguments say. `response` is its answer.
    """

    def __init__(self, transport: Any, url: str | None) -> None:
        self._transport = transport
        self._url = url
        self.response: Any = None

    def send(self, *arguments: Any, **more: Any) -> Any:
        """As `Transport.send`, or `AsyncTransport.send`."""
        return self._transport.send(*arguments, **more, make=self._call)

    def _call(
        self,
        settings: Settings,
        operation: Operation[T],
        arguments: Sequence[object],
        body: object,
        options: RequestOptions | None,
        accept: str | None = None,
        content_type: str | None = None,
    ) -> Call[T]:
        call = _PageCall(
            settings, operation, arguments, body, options, accept, content_type
        )
        call.calls = self
        if self._url is not None:
            call.go_to(self._url)
        return call


class _PageCall(Call[T]):
    calls: PageCalls

    def go_to(self, url: str) -> None:
        """Takes a URL in place of what the arguments say."""
        try:
            here, there = urlsplit(self._base), urlsplit(url)
            same = _origin(here) == _origin(there)
            path = quote_template(there.path or "/")
            pairs = [quote_reserved(pair) for pair in there.query.split("&") if pair]
        except ValueError:  # UnicodeEncodeError, for a lone surrogate, is one
            raise TransportError(
                f"{self._description}: the next page has no URL"
            ) from None
        if not same:
            raise TransportError(
                f"{self._description}: the next page is at another origin"
                f" ({there.scheme}://{there.hostname}), where no credential may go"
            )
        self._base = f"{here.scheme}://{here.netloc}"
        self._prepared.path = path
        own = {_name(pair) for pair in self._secrets.query}
        self._prepared.query = [pair for pair in pairs if _name(pair) not in own]

    def result(self, response: httpx2.Response) -> T:
        self.calls.response = response
        return super().result(response)


def _origin(url: SplitResult) -> tuple[str, str | None, int | None]:
    return url.scheme, url.hostname, url.port or _PORTS.get(url.scheme)


def _name(pair: str) -> str:
    """The name in `name=value`, whichever way it is encoded."""
    return unquote_plus(pair.partition("=")[0])

"""Requests to a server that gives out tokens.

What is asked is written once, as a generator of requests; here it is sent, blocking or
awaited. The requests are the transport's client's in how they travel (proxies, TLS,
timeouts) and in nothing else: its headers, cookies and credentials are the API's.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote_plus, urlencode, urlsplit

from ...errors import ApiError, RequestTimeoutError, TransportError

if TYPE_CHECKING:
    import httpx2

__all__ = ["Asked", "Steps", "basic", "run", "run_async"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class Asked:
    """One request; a form makes it a POST."""

    url: str
    form: Mapping[str, str] | None = None
    authorization: str | None = None

    @property
    def method(self) -> str:
        return "GET" if self.form is None else "POST"

    @property
    def shown(self) -> str:
        """Method and URL, without its query."""
        parts = urlsplit(self.url)
        return f"{self.method} {parts.scheme}://{parts.hostname}{parts.path}"

    def request(
        self,
        client: httpx2.Client | httpx2.AsyncClient,
        timeout: float | httpx2.Timeout | None,
    ) -> httpx2.Request:
        import httpx2

        headers = {"accept": "application/json"}
        if agent := client.headers.get("user-agent"):
            headers["user-agent"] = agent
        if self.authorization is not None:
            headers["authorization"] = self.authorization
        content = None
        if self.form is not None:
            headers["content-type"] = "application/x-www-form-urlencoded"
            content = urlencode(self.form).encode("ascii")
        limits = client.timeout if timeout is None else httpx2.Timeout(timeout)
        return httpx2.Request(
            self.method,
            self.url,
            headers=headers,
            content=content,
            extensions={"timeout": limits.as_dict()},
        )

    def failure(self, error: Exception) -> ApiError:
        """What to raise where no answer came; it shows nothing of the request."""
        import httpx2

        telling = isinstance(error, (httpx2.NetworkError, httpx2.TimeoutException))
        text = f": {error}" if telling and str(error) else ""
        message = f"{self.shown}: {type(error).__name__}{text}"
        if isinstance(error, httpx2.TimeoutException):
            return RequestTimeoutError(message)
        return TransportError(message)


Steps = Generator[Asked, "httpx2.Response", T]


def run(
    steps: Steps[T], client: httpx2.Client, timeout: float | httpx2.Timeout | None
) -> T:
    """What the steps come to. Raises ApiError."""
    asked = next(steps)
    while True:
        try:
            request = asked.request(client, timeout)
            response = client.send(request, auth=None, follow_redirects=False)
        except Exception as error:
            raise asked.failure(error) from error
        try:
            asked = steps.send(response)
        except StopIteration as done:
            result: T = done.value
            return result


async def run_async(
    steps: Steps[T], client: httpx2.AsyncClient, timeout: float | httpx2.Timeout | None
) -> T:
    """`run`, awaited."""
    asked = next(steps)
    while True:
        try:
            request = asked.request(client, timeout)
            response = await client.send(request, auth=None, follow_redirects=False)
        except Exception as error:
            raise asked.failure(error) from error
        try:
            asked = steps.send(response)
        except StopIteration as done:
            result: T = done.value
            return result


def basic(client_id: str, client_secret: str) -> str:
    """An `Authorization` header as RFC 6749 section 2.3.1 has it: each part is encoded
    as in a form before."""
    pair = f"{quote_plus(client_id)}:{quote_plus(client_secret)}"
    return f"Basic {b64encode(pair.encode('ascii')).decode('ascii')}"

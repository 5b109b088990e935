"""Requests to an authorization server.

The requests are written once, as a generator; this module sends them, synchronously or
asynchronously. They use the proxies, TLS and timeouts of the transport's client, but not
its headers, cookies and credentials: those belong to the API.
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

__all__ = ["OAuthRequest", "Steps", "basic_authorization", "run", "run_async"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class OAuthRequest:
    """A GET request; with a form, a POST request."""

    url: str
    form: Mapping[str, str] | None = None
    authorization: str | None = None

    @property
    def method(self) -> str:
        return "GET" if self.form is None else "POST"

    @property
    def description(self) -> str:
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
        timeouts = client.timeout if timeout is None else httpx2.Timeout(timeout)
        return httpx2.Request(
            self.method,
            self.url,
            headers=headers,
            content=content,
            extensions={"timeout": timeouts.as_dict()},
        )

    def failure(self, error: Exception) -> ApiError:
        """The error to raise if there is no response; it shows no secret of the request."""
        import httpx2

        is_safe = isinstance(error, (httpx2.NetworkError, httpx2.TimeoutException))
        detail = f": {error}" if is_safe and str(error) else ""
        message = f"{self.description}: {type(error).__name__}{detail}"
        if isinstance(error, httpx2.TimeoutException):
            return RequestTimeoutError(message)
        return TransportError(message)


Steps = Generator[OAuthRequest, "httpx2.Response", T]


def run(
    steps: Steps[T], client: httpx2.Client, timeout: float | httpx2.Timeout | None
) -> T:
    """The result of the steps. Raises ApiError."""
    step = next(steps)
    while True:
        try:
            request = step.request(client, timeout)
            response = client.send(request, auth=None, follow_redirects=False)
        except Exception as error:
            raise step.failure(error) from error
        try:
            step = steps.send(response)
        except StopIteration as done:
            result: T = done.value
            return result


async def run_async(
    steps: Steps[T], client: httpx2.AsyncClient, timeout: float | httpx2.Timeout | None
) -> T:
    """Asynchronous version of `run`."""
    step = next(steps)
    while True:
        try:
            request = step.request(client, timeout)
            response = await client.send(request, auth=None, follow_redirects=False)
        except Exception as error:
            raise step.failure(error) from error
        try:
            step = steps.send(response)
        except StopIteration as done:
            result: T = done.value
            return result


def basic_authorization(client_id: str, client_secret: str) -> str:
    """An `Authorization` header with form-encoded parts (RFC 6749 section 2.3.1)."""
    pair = f"{quote_plus(client_id)}:{quote_plus(client_secret)}"
    return f"Basic {b64encode(pair.encode('ascii')).decode('ascii')}"

"""Requests to an authorization server.

The requests are written once, as a generator; this module sends them, synchronously or
asynchronously. They use the proxies, TLS and timeouts of the transport's client, but not
its headers, cookies and credentials: those belong to the API.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote_plus, urlencode, urlsplit

from ...errors import ApiError, RequestTimeoutError, TransportError, reason_of
from ...response.content_codings import ACCEPTED, Undecodable

if TYPE_CHECKING:
    import httpx2

__all__ = ["OAuthRequest", "Steps", "basic_authorization", "run", "run_async"]

T = TypeVar("T")
_LARGEST = 1_000_000  # bytes


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
        host = parts.netloc.rpartition("@")[2]
        return f"{self.method} {parts.scheme}://{host}{parts.path}"

    def request(
        self,
        client: httpx2.Client | httpx2.AsyncClient,
        attempts: Any,
    ) -> httpx2.Request:
        import httpx2

        headers = {"accept": "application/json"}
        if agent := client.headers.get("user-agent"):
            headers["user-agent"] = agent
        headers["accept-encoding"] = ACCEPTED
        if self.authorization is not None:
            headers["authorization"] = self.authorization
        content = None
        if self.form is not None:
            headers["content-type"] = "application/x-www-form-urlencoded"
            content = urlencode(self.form).encode("ascii")
        times = client.timeout.as_dict() if attempts is None else attempts.deadline
        return httpx2.Request(
            self.method,
            self.url,
            headers=headers,
            content=content,
            extensions={"timeout": times},
        )

    def failure(self, error: Exception) -> ApiError:
        """The error to raise if there is no response; it shows no secret of the request."""
        import httpx2

        said = error if isinstance(error, Undecodable) else reason_of(error)
        message = f"{self.description}: {said}"
        if isinstance(error, httpx2.TimeoutException):
            return RequestTimeoutError(message)
        return TransportError(message)


Steps = Generator[OAuthRequest, "httpx2.Response", T]


def run(steps: Steps[T], client: httpx2.Client, attempts: Any) -> T:
    """The result of the steps, each sent again as `attempts` allows. Raises ApiError."""
    step = next(steps)
    while True:
        response = _sent(step, client, attempts)
        try:
            step = steps.send(response)
        except StopIteration as done:
            result: T = done.value
            return result


def _sent(step: OAuthRequest, client: httpx2.Client, attempts: Any) -> httpx2.Response:
    for done in count():
        try:
            request = step.request(client, attempts)
            response = client.send(
                request, auth=None, stream=True, follow_redirects=False
            )
            with _receiving(response, is_async=False):
                response.read()
        except Exception as error:
            delay = attempts and attempts.after(error, done, True)
            if attempts is None or delay is None:
                raise step.failure(error) from error
        else:
            if attempts is None or response.status_code < 400:
                return response
            delay = attempts.after(response, done, True)
            if delay is None:
                return response
        attempts.retry.sleep(delay)
    raise AssertionError


async def run_async(steps: Steps[T], client: httpx2.AsyncClient, attempts: Any) -> T:
    """Asynchronous version of `run`."""
    step = next(steps)
    while True:
        response = await _sent_async(step, client, attempts)
        try:
            step = steps.send(response)
        except StopIteration as done:
            result: T = done.value
            return result


async def _sent_async(
    step: OAuthRequest, client: httpx2.AsyncClient, attempts: Any
) -> httpx2.Response:
    for done in count():
        try:
            request = step.request(client, attempts)
            response = await client.send(
                request, auth=None, stream=True, follow_redirects=False
            )
            with _receiving(response, is_async=True):
                await response.aread()
        except Exception as error:
            delay = attempts and attempts.after(error, done, True)
            if attempts is None or delay is None:
                raise step.failure(error) from error
        else:
            if attempts is None or response.status_code < 400:
                return response
            delay = attempts.after(response, done, True)
            if delay is None:
                return response
        await attempts.retry.async_sleep(delay)
    raise AssertionError


@contextmanager
def _receiving(
    response: httpx2.Response, *, is_async: bool
) -> Generator[None, None, None]:
    """Around the reading of a response, which is small unless something is wrong."""
    if not response.is_stream_consumed:
        from ...response.arriving import receiving

        with receiving(response, _LARGEST, lambda: None, is_async=is_async):
            yield
    else:
        yield


def basic_authorization(client_id: str, client_secret: str) -> str:
    """An `Authorization` header with form-encoded parts (RFC 6749 section 2.3.1)."""
    pair = f"{quote_plus(client_id)}:{quote_plus(client_secret)}"
    return f"Basic {b64encode(pair.encode('ascii')).decode('ascii')}"

"""The fake server: the transports that lead to it, its clock, and which operation gets a
request.

Nothing is sent and nothing waits. The clients of the fake have its clock, which goes on
where a response is delayed or a client would sleep between two attempts.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from threading import Lock
from typing import Any, Generic, Literal, TypeAlias, TypeVar, get_args
from urllib.parse import urlsplit

import httpx2

from ..http.retry import Retry
from ..http.timeouts import timeout_of
from .behavior import Step
from .calls import Call, UnexpectedRequest
from .documents import document
from .examples import Examples
from .methods import Described
from .receiving import received
from .responses import Chunks, Made, accepted, sequence_in
from .routes import Match, Routes

__all__ = ["ServerBase", "Unconfigured"]

_TOKEN = {"access_token": "fake", "token_type": "Bearer", "expires_in": 3600}

ClientT = TypeVar("ClientT")
AsyncClientT = TypeVar("AsyncClientT")

Unconfigured: TypeAlias = Literal["example", "error"]
"""What an operation does for which no test has set a response."""


class ServerBase(Generic[ClientT, AsyncClientT]):
    """A fake of the API's server.

    module: the name of the generated module, whose data is beside it.
    client, async_client: the classes of the package.
    base_url: where the fake is.
    """

    def __init__(
        self,
        module: str,
        client: Callable[..., ClientT],
        async_client: Callable[..., AsyncClientT],
        base_url: str,
        unconfigured: Unconfigured,
        check_requests: bool,
    ) -> None:
        if unconfigured not in get_args(Unconfigured):
            raise ValueError(
                f"unconfigured is 'example' or 'error', not {unconfigured!r}"
            )
        self._module = module
        self._client = client
        self._async_client = async_client
        self.base_url = base_url
        self.unconfigured: Unconfigured = unconfigured
        self._checks = check_requests
        self.calls: list[Call[Any]] = []
        """The requests to all operations, in their order."""
        self.elapsed = 0.0
        """The seconds that the fake and its clients did not wait."""
        self.transport = _Transport(self)
        """The transport of `httpx2.Client(transport=...)`."""
        self.async_transport = _AsyncTransport(self)
        self._operations: dict[str, Any] = {}
        self._lock = Lock()

    def reset(self) -> None:
        """Forget all calls and responses."""
        for operation in self._operations.values():
            operation.reset()
        self.calls.clear()
        self.elapsed = 0.0

    # Clients

    def client(
        self,
        *,
        timeout: float = 60.0,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        strict_responses: bool = False,
    ) -> ClientT:
        """A client of the package, which needs no credentials."""
        return self._client(
            self.base_url,
            http_client=httpx2.Client(transport=self.transport, trust_env=False),
            timeout=timeout_of(timeout),
            retry=self._retry(max_retries),
            headers=headers,
            require_credentials=False,
            strict_responses=strict_responses,
        )

    def async_client(
        self,
        *,
        timeout: float = 60.0,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        strict_responses: bool = False,
    ) -> AsyncClientT:
        """An asynchronous client of the package, which needs no credentials."""
        return self._async_client(
            self.base_url,
            http_client=httpx2.AsyncClient(
                transport=self.async_transport, trust_env=False
            ),
            timeout=timeout_of(timeout),
            retry=self._retry(max_retries),
            headers=headers,
            require_credentials=False,
            strict_responses=strict_responses,
        )

    def _retry(self, max_retries: int) -> Retry:
        """Repetitions that do not wait."""

        async def sleep(seconds: float) -> None:
            self.elapsed += seconds

        def sleep_now(seconds: float) -> None:
            self.elapsed += seconds

        return Retry(
            max_retries=max_retries,
            clock=lambda: self.elapsed,
            sleep=sleep_now,
            async_sleep=sleep,
            random=lambda least, most: most,
        )

    # Requests

    def respond(self, request: httpx2.Request) -> httpx2.Response:
        """The response to a request whose body is read."""
        found = self._routes.find(request.method, _path(request))
        if not found:
            if request.method == "POST" and _path(request) in self._data["tokens"]:
                return httpx2.Response(200, json=_TOKEN, request=request)
            raise UnexpectedRequest(
                f"{request.method} {request.url.copy_with(query=None)} is no operation"
                " of the document"
            )
        accept = request.headers.get("accept", "*/*")
        operation, call = self._called(found, accept, request)
        with self._lock:
            self.calls.append(call)
        step, made = operation.handle(call, accept)
        self._wait(step, request)
        if isinstance(made, Exception):
            raise made
        if step.error is not None:
            return _broken(made, step.error, request)
        sent: httpx2.Response = made.sent(request)
        return sent

    def _wait(self, step: Step, request: httpx2.Request) -> None:
        """Lets the time go on that the response takes."""
        if not step.delay:
            return
        limit = request.extensions.get("timeout", {}).get("read")
        if limit is not None and step.delay > limit:
            self.elapsed += limit
            raise httpx2.ReadTimeout("the fake did not respond in time")
        self.elapsed += step.delay

    def _called(
        self, matches: Sequence[Match], accept: str, request: httpx2.Request
    ) -> tuple[Any, Call[Any]]:
        """The operation that a request is for, and the call.

        Of several, it is the first that allows the request. Raises UnexpectedRequest if
        the package's validators refuse it.
        """
        tried: list[tuple[str, Any, Call[Any], list[str]]] = []
        for match in matches:
            key = self._preferred(match.key, accept)
            operation = self._operation(key)
            call, wrong = received(operation.described, request, match.values)
            if not wrong:
                return operation, call
            tried.append((key, operation, call, wrong))
        key, operation, call, wrong = tried[0]
        if self._checks:
            listed = "".join(f"\n  {one}" for one in wrong)
            raise UnexpectedRequest(f"a request to {key} is not valid:{listed}")
        return operation, call

    def decoded(
        self, key: str, described: Described, request: httpx2.Request
    ) -> Call[Any]:
        """The call that a request of the client is."""
        own = self.examples.operation_of(key)
        matches = self._routes.find(request.method, _path(request))
        none: Mapping[str, str] = {}
        values = next((match.values for match in matches if match.key == own), none)
        return received(described, request, values)[0]

    def request_of(
        self, described: Described, args: Sequence[Any], kwargs: Mapping[str, Any]
    ) -> httpx2.Request:
        """The request that the client makes for a call of a method."""
        transport = _Capturing()
        client: Any = self._client(
            self.base_url,
            http_client=httpx2.Client(transport=transport, trust_env=False),
            require_credentials=False,
        )
        bound = described.owner(client._transport)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            try:
                described.method(bound, *args, **kwargs)
            except _Captured as captured:
                captured.request.read()
                return captured.request
        raise AssertionError("the call sends no request")

    # Operations

    def operation(self, key: str, make: Callable[[], Any]) -> Any:
        """The fake of an operation, which is made once."""
        with self._lock:
            found = self._operations.get(key)
            if found is None:
                found = self._operations[key] = make()
            return found

    def _operation(self, key: str) -> Any:
        tag, _, name = key.partition(".")
        return getattr(getattr(self, tag), name)

    @cached_property
    def _data(self) -> Any:
        return document(self._module)

    @cached_property
    def _routes(self) -> Routes:
        bases = [*self._data["bases"], _base(self.base_url)]
        return Routes(self._data["operations"], bases)

    @cached_property
    def examples(self) -> Examples:
        return Examples(self._data, self._responses_of)

    def _responses_of(self, key: str) -> Mapping[str, Sequence[Any]]:
        """The classes that the package reads the responses of an operation with."""
        found: Mapping[str, Sequence[Any]]
        found = self._operation(key).described.operation.described
        return found

    def _preferred(self, key: str, accept: str) -> str:
        """The method for a request: the one that streams, if it asks for a stream."""
        stream: str | None = self._data["operations"][key].get("stream")
        if stream is None:
            return key
        formats = [one for each in self._responses_of(key).values() for one in each]
        chosen = accepted(accept, [format_.media_type for format_ in formats])
        return stream if sequence_in(formats[chosen]) else key


def _path(request: httpx2.Request) -> str:
    return request.url.raw_path.decode("ascii").partition("?")[0]


def _base(url: str) -> str:
    return urlsplit(url).path.rstrip("/")


def _broken(made: Made, error: Exception, request: httpx2.Request) -> httpx2.Response:
    """A response whose connection breaks after its body."""
    return httpx2.Response(
        made.status,
        headers=dict(made.headers),
        stream=Chunks(made.chunks, error),
        request=request,
    )


class _Transport(httpx2.BaseTransport):
    def __init__(self, server: ServerBase[Any, Any]) -> None:
        self._server = server

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        return self._server.respond(request)


class _AsyncTransport(httpx2.AsyncBaseTransport):
    def __init__(self, server: ServerBase[Any, Any]) -> None:
        self._server = server

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        await request.aread()
        return self._server.respond(request)


class _Captured(BaseException):
    """Ends a call whose request is all that is wanted."""

    def __init__(self, request: httpx2.Request) -> None:
        self.request = request


class _Capturing(httpx2.BaseTransport):
    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        raise _Captured(request)

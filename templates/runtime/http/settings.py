"""The settings of a client, which apply to all its calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any

from ..auth.secrets import Secrets, SecretSource
from ..core.clients import PACKAGE
from ..core.unset import Unset
from ..errors import TransportError
from ..request.header_fields import header_name, header_value
from ..response.content_codings import ACCEPTED
from .logs import logger_of
from .operation import Operation
from .options import check_headers, check_size
from .retry import Budget, Retry, retry_of
from .servers import Server
from .timeouts import Timeout, timeout_of, times_of

if TYPE_CHECKING:
    import httpx2

__all__ = ["DEFAULT_SIZE", "DEFAULT_TIMEOUT", "Settings"]

DEFAULT_SIZE = 100_000_000  # bytes
DEFAULT_TIMEOUT = 60.0  # seconds


class Settings:
    """The settings of a client; `repr` does not show credentials.

    base_url: overrides all servers of the document; may have a path prefix.
    has_http_client: whether the caller gave an httpx2 client. Then each phase has that
    client's time, unless timeout is given.
    server: the document's server, used if neither base_url nor the operation has one.
    credentials: an `auth.credentials.Credentials`, if the document has security schemes.
    timeout: seconds for the whole call, or a `Timeout`; an `httpx2.Timeout` has none for
    the whole.
    retry: None for `Retry()`, or the maximum number of repetitions.
    headers: sent with every request.
    package: the import name of the client; of the logger, too. user_agent: the versions
    that follow it in `User-Agent`.
    max_response_size: the most bytes of a decoded body that is no stream; None: no limit.
    on_request, on_response: called with each request and response of httpx2.
    require_credentials: refuse a call without credentials before it is sent.
    strict_responses: raise an error if a response differs from the document.

    Raises TypeError or ValueError for an argument that makes no sense.
    """

    def __init__(
        self,
        base_url: str | None,
        has_http_client: bool,
        *,
        server: str | None = None,
        credentials: SecretSource | None = None,
        timeout: float | Timeout | httpx2.Timeout | None = DEFAULT_TIMEOUT,
        retry: Retry | int | None = None,
        headers: Mapping[str, str] | None = None,
        package: str = PACKAGE,
        user_agent: str = "",
        max_response_size: int | None = DEFAULT_SIZE,
        on_request: Callable[[httpx2.Request], object] | None = None,
        on_response: Callable[[httpx2.Response], object] | None = None,
        require_credentials: bool = True,
        strict_responses: bool = False,
    ) -> None:
        self.base = Server.of(base_url) if base_url is not None else None
        self.server = server
        self._credentials = credentials
        self.timeout: Timeout | httpx2.Timeout = timeout_of(timeout) or Timeout()
        self.times = times_of(self.timeout)
        self.has_own_times = has_http_client and timeout in (None, DEFAULT_TIMEOUT)
        """Whether the times of each phase are those of the caller's http_client."""
        self.retry = retry_of(retry) or Retry()
        self.budget = Budget()
        """Shared by all copies of a client; it also stands for them in recordings."""
        own = {"Accept-Encoding": ACCEPTED}
        if user_agent:
            own["User-Agent"] = f"{package.rpartition('.')[2] or 'client'}/{user_agent}"
        self.headers = {**_written(own), **_written(headers)}
        self.logger = logger_of(package or __name__)
        self.on_request = on_request
        self.on_response = on_response
        check_size(max_response_size)
        self.max_response_size = max_response_size
        self.require_credentials = require_credentials
        self.strict_responses = strict_responses
        self._servers: dict[str, Server] = {}

    def changed(
        self,
        timeout: Any,
        retry: Retry | int | None,
        headers: Mapping[str, str] | None,
        max_response_size: int | Unset | None,
    ) -> Settings:
        """A copy with other settings; None and UNSET keep them."""
        other = copy(self)
        if timeout is not None:
            other.timeout, other.has_own_times = timeout_of(timeout), False
            other.times = times_of(other.timeout)
        other.retry = retry_of(retry) or self.retry
        other.headers = {**self.headers, **_written(headers)}
        if not isinstance(max_response_size, Unset):
            check_size(max_response_size)
            other.max_response_size = max_response_size
        return other

    def server_of(self, operation: Operation[Any], chosen: str | None) -> Server:
        """The server of a call: `base_url`, or the one `chosen` for the call, or that of
        the operation, or that of the document."""
        if self.base is not None:
            return self.base
        own = operation.servers[0] if operation.servers else self.server
        url = own if chosen is None else chosen
        if url is None:
            raise TransportError("the document has no server: set base_url")
        server = self._servers.get(url)
        if server is None:
            try:
                server = self._servers[url] = Server.of(url)
            except ValueError as error:
                raise TransportError(
                    "the server is not an absolute URL: set base_url"
                ) from error
        return server

    def secrets_of(self, operation: Operation[Any], server: Server) -> Secrets:
        """What authenticates a call. Raises ApiError."""
        if self._credentials is None:
            secrets = Secrets()
        else:
            secrets = self._credentials.secrets(operation.security, operation.pointer)
        if server.authorization is not None:
            secrets.authorize(server.authorization)
        return secrets

    @property
    def api_base(self) -> str:
        """The base URL of the API; empty if it is unknown."""
        if self.base is not None:
            return self.base.base
        try:
            return Server.of(self.server or "").base
        except ValueError:
            return ""


def _written(headers: Mapping[str, str] | None) -> dict[bytes, tuple[bytes, bytes]]:
    """Headers by their names in lower case. Raises TypeError or ValueError."""
    check_headers(headers or {})
    pairs = ((header_name(n), header_value(v)) for n, v in (headers or {}).items())
    return {name.lower(): (name, value) for name, value in pairs}

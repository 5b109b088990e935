"""The settings of a client, which apply to all its calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..auth.secrets import Secrets, SecretSource
from ..errors import TransportError
from .operation import Operation
from .options import check_size
from .retry import Budget, Retry, retry_of
from .servers import Server
from .timeouts import Timeout, timeout_of

if TYPE_CHECKING:
    import httpx2

__all__ = ["CERTIFICATE_ERROR", "DEFAULT_SIZE", "DEFAULT_TIMEOUT", "Settings"]

DEFAULT_SIZE = 100_000_000  # bytes
DEFAULT_TIMEOUT = 60.0  # seconds

CERTIFICATE_ERROR = (
    "a certificate cannot be combined with http_client: pass it to that client"
    " (httpx2.Client(verify=ssl_context))"
)


class Settings:
    """The settings of a client; `repr` does not show credentials."""

    def __init__(
        self,
        base_url: str | None,
        server: str | None,
        credentials: SecretSource | None,
        timeout: float | Timeout | httpx2.Timeout | None,
        retry: Retry | int | None,
        strict_responses: bool,
        max_response_size: int | None,
        has_own_times: bool,
    ) -> None:
        self.base = Server.of(base_url) if base_url is not None else None
        self.server = server
        self._credentials = credentials
        self.timeout: Timeout | httpx2.Timeout = timeout_of(timeout) or Timeout()
        self.has_own_times = has_own_times and timeout in (None, DEFAULT_TIMEOUT)
        """Whether the times of each phase are those of the caller's http_client."""
        self.retry = retry_of(retry) or Retry()
        self.budget = Budget()
        check_size(max_response_size)
        self.max_response_size = max_response_size
        self.strict_responses = strict_responses
        self._servers: dict[str, Server] = {}

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
            secrets = self._credentials.secrets(operation.security)
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

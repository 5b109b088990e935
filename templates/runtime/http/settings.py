"""What a client was made with, for all of its calls."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..auth.security import Credential, Security
from ..errors import TransportError
from .operation import Operation
from .retry import Retry, retry_of
from .servers import Server

if TYPE_CHECKING:
    import httpx2

__all__ = ["NO_CERTIFICATE", "Settings"]

NO_CERTIFICATE = (
    "an http_client of your own is not changed: give it the certificate yourself"
    " (httpx2.Client(verify=an ssl.SSLContext)), and none to this client"
)


class Settings:
    """What a client was made with; `repr` shows no credential."""

    def __init__(
        self,
        base_url: str | None,
        server: str | None,
        security: Security,
        credentials: Mapping[str, Credential | None],
        timeout: float | httpx2.Timeout | None,
        retry: Retry | int | None,
        strict_responses: bool,
    ) -> None:
        self.base = Server.of(base_url) if base_url is not None else None
        self.server = server
        self.security = security
        self.credentials = {
            scheme: credential
            for scheme, credential in credentials.items()
            if credential is not None
        }
        self.timeout = timeout
        self.retry = retry_of(retry) or Retry()
        self.strict_responses = strict_responses
        self._servers: dict[str, Server] = {}

    def server_of(self, operation: Operation[Any], chosen: str | None) -> Server:
        """`base_url`, or else what was `chosen` for the call, or else the operation's own
        server, or else the client's."""
        if self.base is not None:
            return self.base
        own = operation.servers[0] if operation.servers else self.server
        url = own if chosen is None else chosen
        if url is None:
            raise TransportError("the document names no server: give base_url")
        server = self._servers.get(url)
        if server is None:
            try:
                server = self._servers[url] = Server.of(url)
            except ValueError as error:
                raise TransportError(
                    "the server is no absolute URL: give base_url"
                ) from error
        return server

    @property
    def api_base(self) -> str:
        """The base URL of the API as a whole, or nothing."""
        if self.base is not None:
            return self.base.base
        try:
            return Server.of(self.server or "").base
        except ValueError:
            return ""

"""The server of a call: that of the document, or an example where it names none."""

from __future__ import annotations

import re

from ...inputs.urls import fault, joined
from ...model import Api, Operation

_ABSOLUTE = re.compile(r"https?://[^/?#{}]+[^?#{}]*", re.IGNORECASE)
_EXAMPLE = "https://api.example.com"


def base_url_argument(operation: Operation, api: Api) -> str | None:
    """The `base_url` that a caller must give; None where the document has a server."""
    server = _server(operation, api)
    if server is not None and _ABSOLUTE.fullmatch(server):
        return None
    return _completed(server)


def base_url(operation: Operation, api: Api) -> str:
    """The URL to which the operation's path is appended, without user and password."""
    server = _server(operation, api)
    if server is None or not _ABSOLUTE.fullmatch(server):
        server = _completed(server)
    scheme, _, rest = server.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}".rstrip("/")


def _server(operation: Operation, api: Api) -> str | None:
    return operation.server if operation.server is not None else api.server


def _completed(server: str | None) -> str:
    """A relative server below an example's host."""
    if server is None or "{" in server or "://" in server:
        return _EXAMPLE
    found = joined(_EXAMPLE, server).rstrip("/")
    return _EXAMPLE if fault(found) else found

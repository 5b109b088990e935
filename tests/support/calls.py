"""The calls of a golden case, and the requests that they send, as text."""

from __future__ import annotations

import asyncio
import re
import runpy
from collections.abc import Callable
from typing import Any

from .cases import Case
from .loopback import Loopback, Received

Call = Callable[[Any], Any]

# Headers of the HTTP library, not of the document.
_IGNORED = {"host", "user-agent", "accept-encoding", "connection", "content-length"}


def wire(case: Case, api: Any) -> str:
    """The requests of the case's calls through `Client`, in order."""
    calls, options, respond = _calls(case, api)
    with (
        Loopback(respond=respond) as server,
        api.Client(base_url=server.url, **options) as client,
    ):
        for call in calls:
            call(client)
        return _text(server.received)


def async_wire(case: Case, api: Any) -> str:
    """The requests of the case's calls through `AsyncClient`, in order."""
    calls, options, respond = _calls(case, api)

    async def run(url: str) -> None:
        async with api.AsyncClient(base_url=url, **options) as client:
            for call in calls:
                await call(client)

    with Loopback(respond=respond) as server:
        asyncio.run(run(server.url))
        return _text(server.received)


def calls_of(case: Case, api: Any) -> list[Call]:
    """The calls of a case."""
    return _calls(case, api)[0]


def _calls(
    case: Case, api: Any
) -> tuple[list[Call], dict[str, Any], Callable[[Received], bytes] | None]:
    """The calls, the arguments of the client, and the function that responds, if any."""
    scope = runpy.run_path(str(case.folder / "calls.py"))
    options: Any = scope.get("OPTIONS", {})
    given: Any = options(api) if callable(options) else options
    return scope["calls"](api), given, scope.get("respond")


def _text(received: list[Received]) -> str:
    return "\n".join(_request(request).rstrip("\n") + "\n" for request in received)


def _request(request: Received) -> str:
    headers = [
        f"{name.lower()}: {value}"
        for name, value in request.headers
        if name.lower() not in _IGNORED
    ]
    lines = [request.line, *sorted(headers), "", ""]
    text = "\n".join(lines) + request.body.decode("utf-8", "backslashreplace")
    text = text.replace("\r\n", "\n")
    boundary = re.search(r"boundary=(\S+)", text)
    return text.replace(boundary[1], "BOUNDARY") if boundary else text

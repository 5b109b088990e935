"""Calls of a client of a real API, sync or async, against a server on the loopback interface.

The client has the URL of the real server; each request goes to the loopback server instead, with
the `Host` that it was meant for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx2

from tests.support.loopback import Loopback, Received

from .replies import Respond

__all__ = ["RealApi"]

# Headers of the HTTP library, and what a client accepts; the APIs' documentation has none of them.
_IGNORED = {"accept", "accept-encoding", "connection", "content-length", "user-agent"}


class _ToLoopback(httpx2.HTTPTransport):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = httpx2.URL(url)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        return super().handle_request(_redirected(request, self.url))


class _AsyncToLoopback(httpx2.AsyncHTTPTransport):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = httpx2.URL(url)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        return await super().handle_async_request(_redirected(request, self.url))


def _redirected(request: httpx2.Request, url: httpx2.URL) -> httpx2.Request:
    assert request.url.scheme == "https"
    request.url = request.url.copy_with(scheme="http", host=url.host, port=url.port)
    return request


@dataclass
class RealApi:
    """An API: its package, and the server that responds to its calls."""

    package: Any
    respond: Respond
    is_async: bool
    options: dict[str, Any]
    requests: list[Received] = field(default_factory=list[Received])

    def call(self, call: Callable[[Any], Any]) -> Any:
        """What a method returns."""
        if self.is_async:
            return self._run_async(lambda client: _awaited(call(client)))
        return self._run(call)

    def items(self, call: Callable[[Any], Any]) -> list[Any]:
        """The items of a stream or of pages."""
        found: list[Any] = (
            self._run_async(lambda client: _async_items(call(client)))
            if self.is_async
            else self._run(lambda client: list(call(client)))
        )
        return found

    def error(self, call: Callable[[Any], Any]) -> Any:
        """The `ApiError` that a call raises."""
        try:
            returned = self.call(call)
        except self.package.ApiError as error:
            return error
        raise AssertionError(f"no error: {returned!r}")

    @property
    def last(self) -> Received:
        return self.requests[-1]

    @property
    def sent(self) -> str:
        """The last request: its first line, its headers by name, and its body."""
        shown = [
            f"{name.lower()}: {value}"
            for name, value in self.last.headers
            if name.lower() not in _IGNORED
        ]
        head = "\n".join([self.last.line, *sorted(shown)])
        return f"{head}\n\n{self.last.body.decode()}".rstrip("\n")

    @property
    def targets(self) -> list[str]:
        """The paths and queries of all requests, as they were sent."""
        return [request.target for request in self.requests]

    def _run(self, call: Callable[[Any], Any]) -> Any:
        with (
            self._server() as server,
            httpx2.Client(transport=_ToLoopback(server.url)) as http,
            self.package.Client(http_client=http, retry=0, **self.options) as client,
        ):
            return call(client)

    def _run_async(self, call: Callable[[Any], Any]) -> Any:
        async def run(url: str) -> Any:
            async with (
                httpx2.AsyncClient(transport=_AsyncToLoopback(url)) as http,
                self.package.AsyncClient(
                    http_client=http, retry=0, **self.options
                ) as client,
            ):
                return await call(client)

        with self._server() as server:
            return asyncio.run(run(server.url))

    def _server(self) -> Loopback:
        return Loopback(
            respond=lambda request: self.respond(request).raw(), received=self.requests
        )


async def _awaited(pending: Any) -> Any:
    return await pending


async def _async_items(found: Any) -> list[Any]:
    """Pages are iterated over as they are; a stream is awaited first."""
    if not hasattr(found, "__aiter__"):
        found = await found
    return [item async for item in found]

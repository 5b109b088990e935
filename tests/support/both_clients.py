"""One call through `Client` and `AsyncClient`, which must send and return the same."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from .loopback import Loopback, Received, answer

__all__ = ["both", "refused", "sent"]

Call = Callable[[Any], Any]
"""What a test does with a client; with an AsyncClient it returns an awaitable."""


def both(api: Any, call: Call, *answers: bytes, **options: Any) -> tuple[Received, Any]:
    """The last request, and what the call returns; the boundary of parts is `B`."""
    with Loopback() as server:
        server.reply(*(answers or (answer(),)))
        with api.Client(base_url=server.url, **options) as client:
            result = call(client)
        first = _without_boundary(server.last)
        server.reply(*(answers or (answer(),)))
        again = asyncio.run(_awaited(api, call, server.url, options))
        second = _without_boundary(server.last)
    names = ("content-type", "accept", "content-length")
    assert (first.line, first.body) == (second.line, second.body)
    assert [first.header(n) for n in names] == [second.header(n) for n in names]
    assert result == again
    return first, result


def sent(api: Any, call: Call, **options: Any) -> Received:
    """The request of a call to a server that responds with `{}`."""
    return both(api, call, **options)[0]


def refused(api: Any, call: Call) -> list[tuple[str, str]]:
    """The pointer and rule of each violation; nothing is sent."""
    found: list[list[tuple[str, str]]] = []
    with Loopback() as server:
        try:
            with api.Client(base_url=server.url) as client:
                call(client)
        except api.RequestValidationError as error:
            found.append([(v.pointer, v.rule) for v in error.violations])
        try:
            asyncio.run(_awaited(api, call, server.url, {}))
        except api.RequestValidationError as error:
            found.append([(v.pointer, v.rule) for v in error.violations])
        assert server.received == []
    assert len(found) == 2 and found[0] == found[1]
    return found[0]


async def _awaited(api: Any, call: Call, url: str, options: dict[str, Any]) -> Any:
    async with api.AsyncClient(base_url=url, **options) as client:
        return await call(client)


def _without_boundary(request: Received) -> Received:
    found = re.search(r"boundary=([0-9a-f]{32})", request.header("content-type") or "")
    if found is None:
        return request
    headers = [(name, value.replace(found[1], "B")) for name, value in request.headers]
    body = request.body.replace(found[1].encode(), b"B")
    return replace(request, headers=headers, body=body)

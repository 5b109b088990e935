"""Calls with both transports."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.transport import Transport
from tests.support.loopback import Loopback
from tests.support.transport_calls import Send, send_by


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, server: Loopback) -> Send:
    """`send(operation, arguments, body, options, **transport settings)`."""

    def call(of: Operation[Any], given: Any = {}, *rest: Any, **changes: Any) -> Any:
        changes = {"base_url": server.url, "retry": 0, **changes}
        transport = Transport(**changes)
        try:
            return send_by(transport, of, given, *rest)
        finally:
            transport.close()

    async def acall(
        of: Operation[Any], given: Any = {}, *rest: Any, **changes: Any
    ) -> Any:
        changes = {"base_url": server.url, "retry": 0, **changes}
        transport = AsyncTransport(**changes)
        try:
            return await send_by(transport, of, given, *rest)
        finally:
            await transport.close()

    if request.param == "sync":
        return call
    return lambda *args, **changes: asyncio.run(acall(*args, **changes))

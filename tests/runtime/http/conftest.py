"""Calls with both transports."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from runtime import errors
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.retry import Retry
from runtime.http.transport import Transport
from tests.support.loopback import Loopback
from tests.support.transport_calls import Call, Send, send_by


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


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Call:
    """`call(url, operation, body, options, **settings)`: the value, or the error."""

    def outcome(work: Callable[[], Any]) -> Any:
        try:
            return work()
        except errors.ApiError as error:
            return error

    def sync(
        url: str, of: Any, body: Any = None, options: Any = None, **more: Any
    ) -> Any:
        transport = Transport(url, **{"retry": Retry(base_delay=0.001), **more})
        try:
            return outcome(lambda: transport.send(of, options, body=body))
        finally:
            transport.close()

    async def awaited(url: str, of: Any, body: Any, options: Any, more: Any) -> Any:
        transport = AsyncTransport(url, **{"retry": Retry(base_delay=0.001), **more})
        try:
            return await transport.send(of, options, body=body)
        except errors.ApiError as error:
            return error
        finally:
            await transport.close()

    def asynchronous(
        url: str, of: Any, body: Any = None, options: Any = None, **more: Any
    ) -> Any:
        return asyncio.run(awaited(url, of, body, options, more))

    return sync if request.param == "sync" else asynchronous

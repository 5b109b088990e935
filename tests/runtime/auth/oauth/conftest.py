"""An authorization server, and synchronous and asynchronous clients with its grants."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from runtime.auth.credentials import Credentials
from runtime.auth.oauth.credential import OAuth
from runtime.auth.oauth.flows import Flows
from runtime.http.async_transport import AsyncTransport
from runtime.http.transport import Transport
from tests.support.authority import FLOWS, GRANT, Authority, Client, operation
from tests.support.loopback import Loopback


@pytest.fixture
def authority(server: Loopback) -> Authority:
    responder = Authority()
    server.respond = responder
    return responder


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, server: Loopback) -> Iterator[Client]:
    """`client(grant, flows, **settings)(operation, options, body=body)`."""
    loop = asyncio.new_event_loop()

    def create(grant: Any = GRANT, flows: Flows = FLOWS, **settings: Any) -> Any:
        credentials = {"oauth": OAuth.of(grant, flows), **settings.pop("others", {})}
        settings = {"base_url": server.url, "retry": 0, **settings}
        if request.param == "sync":
            transport = Transport(credentials=Credentials(credentials), **settings)
            send = transport.send
        else:
            awaited = AsyncTransport(credentials=Credentials(credentials), **settings)
            send = lambda *given, **more: loop.run_until_complete(
                awaited.send(*given, **more)
            )
        return lambda of=operation(), *given, **more: send(of, *given, **more)

    yield create
    loop.close()

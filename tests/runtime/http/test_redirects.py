"""An `http_client` that follows redirects: which credentials are sent where, also those of
its own `auth`."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from runtime.auth.credentials import Credentials
from runtime.auth.digest import Digest
from runtime.auth.security import ApiKey, Bearer
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from runtime.request.parameters.cookie import CookieParameter
from runtime.request.parameters.header import HeaderParameter
from runtime.response.responses import JsonResponse
from tests.support.loopback import Loopback, Received, answer

CREDENTIALS = {
    "head": ApiKey("s3cret-h", "header", "X-Key"),
    "query": ApiKey("s3cret q", "query", "api key"),
    "cookie": ApiKey("s3cret-c", "cookie", "sid"),
    "bearer": Bearer("s3cret-b"),
    "digest": Digest(("me", "s3cret-d")),
}
ALL = ("head", "query", "cookie", "bearer")
Call = Callable[..., Any]


def operation(*schemes: str) -> Operation[Any]:
    return Operation(
        "GET",
        "/first",
        {"200": JsonResponse()},
        parameters=(CookieParameter("c"), HeaderParameter("X-Session")),
        security=(schemes,) if schemes else (),
    )


@pytest.fixture
def other() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, server: Loopback) -> Call:
    """`call(operation, options, count, **settings of the http_client)`."""

    def call(
        of: Operation[Any], options: Any = None, count: int = 1, **own: Any
    ) -> None:
        with httpx2.Client(follow_redirects=True, **own) as client:
            transport = Transport(
                server.url,
                http_client=client,
                credentials=Credentials(CREDENTIALS),
                retry=0,
            )
            for _ in range(count):
                transport.send(of, options, "own", "s3cret-p")

    async def acall(
        of: Operation[Any], options: Any = None, count: int = 1, **own: Any
    ) -> None:
        async with httpx2.AsyncClient(follow_redirects=True, **own) as client:
            transport = AsyncTransport(
                server.url,
                http_client=client,
                credentials=Credentials(CREDENTIALS),
                retry=0,
            )
            for _ in range(count):
                await transport.send(of, options, "own", "s3cret-p")

    if request.param == "sync":
        return call
    return lambda *args, **own: asyncio.run(acall(*args, **own))


def to(url: str, status: int = 307, **headers: str) -> bytes:
    return answer(status, b"", Location=url, **headers)


def test_credentials_are_sent_after_a_redirect_to_the_same_origin(
    call: Call, server: Loopback
) -> None:
    server.reply(to("/second", Set_Cookie="jar=2"), answer())
    call(operation(*ALL))
    assert server.last.target == "/second"
    assert server.last.header("authorization") == "Bearer s3cret-b"
    assert server.last.header("x-key") == "s3cret-h"
    assert server.last.header("cookie") == "c=own; sid=s3cret-c; jar=2"


def test_nothing_identifies_the_caller_at_another_origin(
    call: Call, server: Loopback, other: Loopback
) -> None:
    options = RequestOptions(
        headers={"X-Own": "s3cret-o", "Range": "bytes=0-1", "Cookie": "o=s3cret"}
    )
    own: dict[str, Any] = {
        "auth": ("me", "s3cret-a"),
        "headers": {"X-Token": "s3cret-t"},
        "cookies": {"jar": "s3cret-j"},
        "params": {"p": "s3cret"},
    }
    for schemes, echo in ((ALL, "api+key=s3cret+q&"), (("digest",), ""), ((), "")):
        server.reply(to("/same"), to(f"{other.url}/x?{echo}a=1"))
        other.reply(to("/again"), answer())
        call(operation(*schemes), options, **own)
        assert [one.target for one in other.received[-2:]] == ["/x?a=1", "/again"]
        assert other.last.header("range") == "bytes=0-1"
        assert other.last.header("accept") == "application/json"
    assert "s3cret" not in str(other.received)
    assert "authorization" not in str(other.received).lower()


def test_credentials_are_not_sent_when_a_redirect_returns(
    call: Call, server: Loopback, other: Loopback
) -> None:
    server.reply(to(other.url), answer())
    other.reply(to(f"{server.url}/back"))
    call(operation(*ALL), auth=("me", "s3cret-a"))
    assert server.last.target == "/back" and "s3cret" not in str(server.last)


def test_the_query_of_a_redirect_is_not_logged(
    server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.reply(to("/moved?api%20key=s3cret+q&a=1"), answer())
    with httpx2.Client(follow_redirects=True) as client:
        transport = Transport(
            server.url, http_client=client, credentials=Credentials(CREDENTIALS)
        )
        with transport.recording() as exchanges:
            transport.send(operation("query"))
    assert server.last.target == "/moved?api%20key=s3cret+q&a=1"
    assert "/moved " in caplog.text and "s3cret" not in caplog.text
    assert exchanges[-1].request.url == f"{server.url}/moved"


def test_a_credential_replaces_a_cookie_of_the_same_name(
    call: Call, server: Loopback
) -> None:
    server.reply(answer(Set_Cookie="sid=another; Path=/"))
    call(operation("cookie"), None, 2, cookies={"jar": "2"})
    assert server.last.header("cookie") == "c=own; sid=s3cret-c; jar=2"


def test_a_credential_of_the_api_replaces_the_clients_auth(
    call: Call, server: Loopback
) -> None:
    def sent() -> str | None:
        return server.last.header("authorization")

    own: dict[str, Any] = {"auth": ("me", "own")}
    call(operation("bearer"), **own)
    assert sent() == "Bearer s3cret-b"
    call(operation(), RequestOptions(headers={"authorization": "mine"}), **own)
    assert sent() == "mine"
    call(operation("digest"), **own)
    assert sent() is None  # there was no challenge yet
    for schemes in ((), ("head",)):
        call(operation(*schemes), **own)
        assert sent() == "Basic bWU6b3du"


def test_the_clients_auth_is_used_after_a_redirect(
    call: Call, server: Loopback
) -> None:
    def respond(request: Received) -> bytes:
        given = request.header("authorization") or ""
        if f'uri="{request.target}"' not in given:
            return answer(
                401, WWW_Authenticate='Digest realm="r", nonce="n", qop="auth"'
            )
        return answer() if request.target == "/second" else to("/second")

    server.respond = respond
    call(operation(), auth=httpx2.DigestAuth("me", "own"))
    assert server.last.target == "/second"

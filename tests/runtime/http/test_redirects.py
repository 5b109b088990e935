"""A client of the caller's own that follows redirects: what goes along, and how far; and
what of its `auth` counts beside the credentials of the API."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from runtime.auth.digest import Digest
from runtime.auth.security import ApiKey, Bearer
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from runtime.request.parameters import Parameter
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


def operation(*needs: str) -> Operation[Any]:
    return Operation(
        "GET",
        "/first",
        {"200": JsonResponse()},
        parameters=(Parameter("cookie", "c"), Parameter("header", "X-Session")),
        security=(needs,) if needs else (),
    )


@pytest.fixture
def other() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, server: Loopback) -> Call:
    """`call(operation, options, **settings of the http_client)`; how often it calls."""

    def call(
        of: Operation[Any], options: Any = None, count: int = 1, **own: Any
    ) -> None:
        with httpx2.Client(follow_redirects=True, **own) as client:
            transport = Transport(
                server.url, http_client=client, credentials=CREDENTIALS, retry=0
            )
            for _ in range(count):
                transport.send(of, options, None, "own", "s3cret-p")

    async def acall(
        of: Operation[Any], options: Any = None, count: int = 1, **own: Any
    ) -> None:
        async with httpx2.AsyncClient(follow_redirects=True, **own) as client:
            transport = AsyncTransport(
                server.url, http_client=client, credentials=CREDENTIALS, retry=0
            )
            for _ in range(count):
                await transport.send(of, options, None, "own", "s3cret-p")

    if request.param == "sync":
        return call
    return lambda *args, **own: asyncio.run(acall(*args, **own))


def to(url: str, status: int = 307, **headers: str) -> bytes:
    return answer(status, b"", Location=url, **headers)


def test_at_the_same_origin_all_credentials_go_along(
    call: Call, server: Loopback
) -> None:
    server.reply(to("/second", Set_Cookie="jar=2"), answer())
    call(operation(*ALL))
    assert server.last.target == "/second"
    assert server.last.header("authorization") == "Bearer s3cret-b"
    assert server.last.header("x-key") == "s3cret-h"
    assert server.last.header("cookie") == "c=own; sid=s3cret-c; jar=2"


def test_elsewhere_nothing_tells_who_the_caller_is(
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
    for needs, echo in ((ALL, "api+key=s3cret+q&"), (("digest",), ""), ((), "")):
        server.reply(to("/same"), to(f"{other.url}/x?{echo}a=1"))
        other.reply(to("/again"), answer())
        call(operation(*needs), options, **own)
        assert [one.target for one in other.received[-2:]] == ["/x?a=1", "/again"]
        assert other.last.header("range") == "bytes=0-1"
        assert other.last.header("accept") == "application/json"
    assert "s3cret" not in str(other.received)
    assert "authorization" not in str(other.received).lower()


def test_what_was_away_comes_back_without(
    call: Call, server: Loopback, other: Loopback
) -> None:
    server.reply(to(other.url), answer())
    other.reply(to(f"{server.url}/back"))
    call(operation(*ALL), auth=("me", "s3cret-a"))
    assert server.last.target == "/back" and "s3cret" not in str(server.last)


def test_a_credential_that_the_server_repeats_is_in_no_log(
    server: Loopback, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    server.reply(to("/moved?api%20key=s3cret+q&a=1"), answer())
    with httpx2.Client(follow_redirects=True) as client:
        transport = Transport(server.url, http_client=client, credentials=CREDENTIALS)
        with transport.recording() as exchanges:
            transport.send(operation("query"))
    assert server.last.target == "/moved?api%20key=s3cret+q&a=1"
    assert "/moved?a=1" in caplog.text and "s3cret" not in caplog.text
    assert exchanges[-1].request.url == f"{server.url}/moved?a=1"


def test_a_cookie_of_the_jar_gives_way_to_a_credential_of_its_name(
    call: Call, server: Loopback
) -> None:
    server.reply(answer(Set_Cookie="sid=another; Path=/"))
    call(operation("cookie"), None, 2, cookies={"jar": "2"})
    assert server.last.header("cookie") == "c=own; sid=s3cret-c; jar=2"


def test_auth_of_the_client_gives_way_to_a_credential_of_the_api(
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
    assert sent() is None  # nothing was asked yet
    for needs in ((), ("head",)):
        call(operation(*needs), **own)
        assert sent() == "Basic bWU6b3du"


def test_auth_of_the_client_is_asked_again_on_its_way(
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

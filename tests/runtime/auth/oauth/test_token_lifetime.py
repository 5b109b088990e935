"""When tokens are fetched, cached, renewed and replaced."""

from __future__ import annotations

import asyncio
import threading

import pytest

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.auth.oauth import tokens
from runtime.auth.oauth.credential import OAuth
from runtime.http.async_transport import AsyncTransport
from runtime.http.transport import Transport
from runtime.request.bodies.raw import RawBody
from runtime.request.bodies.request_body import RequestBody
from tests.support.authority import FLOWS, GRANT, Authority, Client, operation, sent
from tests.support.loopback import Loopback


def test_a_token_is_fetched_once_and_cached(
    client: Client, server: Loopback, authority: Authority
) -> None:
    call = client()
    call()
    call()
    assert authority.token_requests == [{"grant_type": "client_credentials"}]
    assert sent(server) == ["Bearer t1", "Bearer t1"]
    assert server.received[0].header("authorization") == "Basic bWU6czNjcmV0"


def test_a_token_is_renewed_before_it_expires(
    client: Client,
    server: Loopback,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 1000.0
    monkeypatch.setattr(tokens, "monotonic", lambda: now)
    authority.members = {"expires_in": "600"}
    call = client()
    for now in (1000.0, 1569.0, 1571.0, 2140.0, 2142.0):
        call()
    assert sent(server) == [f"Bearer t{i}" for i in (1, 1, 2, 2, 3)]
    authority.members = {"expires_in": 10}
    for now in (3000.0, 3008.9, 3009.1):
        call()
    assert sent(server)[5:] == [f"Bearer t{i}" for i in (4, 4, 5)]


def test_a_rejected_token_is_replaced_once(
    client: Client, server: Loopback, authority: Authority
) -> None:
    authority.rejected = {"t1"}
    call = client()
    call()
    assert sent(server) == ["Bearer t1", "Bearer t2"]
    authority.rejected = {"t2", "t3"}
    with pytest.raises(errors.AuthenticationError):
        call()
    assert sent(server)[2:] == ["Bearer t2", "Bearer t3"]
    call()
    assert sent(server)[4:] == ["Bearer t3", "Bearer t4"]
    assert len(authority.token_requests) == 4


def test_a_streamed_body_is_not_sent_again(
    client: Client, server: Loopback, authority: Authority
) -> None:
    authority.rejected = {"t1"}
    of = operation(body=RequestBody(RawBody("a/b")))
    call = client()
    with pytest.raises(errors.AuthenticationError):
        call(of, body=iter([b"x"]))
    call()
    assert sent(server) == ["Bearer t1", "Bearer t2"]


def test_a_token_given_by_the_caller_is_not_renewed(
    client: Client, server: Loopback, authority: Authority
) -> None:
    authority.rejected = {"mine"}
    with pytest.raises(errors.AuthenticationError):
        client("mine")()
    with pytest.raises(errors.AuthenticationError):
        client(lambda: "mine")()
    assert sent(server) == ["Bearer mine"] * 2 and not authority.token_requests


def test_threads_share_one_token_request(
    server: Loopback, authority: Authority
) -> None:
    authority.pause = 0.1
    credentials = {"oauth": OAuth.of(GRANT, FLOWS)}
    transport = Transport(server.url, credentials=Credentials(credentials))

    def together(count: int) -> None:
        threads = [
            threading.Thread(target=transport.send, args=(operation(),))
            for _ in range(count)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    together(12)
    assert len(authority.token_requests) == 1 and sent(server) == ["Bearer t1"] * 12
    authority.rejected = {"t1"}
    together(12)
    assert len(authority.token_requests) == 2
    assert sent(server).count("Bearer t2") == 12
    transport.close()


def test_tasks_share_one_token_request(server: Loopback, authority: Authority) -> None:
    authority.pause = 0.1

    async def main() -> None:
        credentials = {"oauth": OAuth.of(GRANT, FLOWS)}
        transport = AsyncTransport(server.url, credentials=Credentials(credentials))
        await asyncio.gather(*(transport.send(operation()) for _ in range(12)))
        assert len(authority.token_requests) == 1
        authority.rejected = {"t1"}
        await asyncio.gather(*(transport.send(operation()) for _ in range(12)))
        await transport.close()

    asyncio.run(main())
    assert len(authority.token_requests) == 2
    assert sent(server).count("Bearer t2") == 12

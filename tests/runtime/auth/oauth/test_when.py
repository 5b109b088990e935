"""When a token is asked for, and how often."""

from __future__ import annotations

import asyncio
import threading

import pytest

from runtime import errors
from runtime.auth.oauth import tokens
from runtime.auth.oauth.credential import OAuth
from runtime.http.async_transport import AsyncTransport
from runtime.http.transport import Transport
from runtime.request.bodies.raw import RawBody
from tests.support.authority import FLOWS, GRANT, Authority, Client, operation, sent
from tests.support.loopback import Loopback


def test_a_token_is_fetched_once_and_kept(
    client: Client, server: Loopback, authority: Authority
) -> None:
    call = client()
    call()
    call()
    assert authority.asked == [{"grant_type": "client_credentials"}]
    assert sent(server) == ["Bearer t1", "Bearer t1"]
    assert server.received[0].header("authorization") == "Basic bWU6czNjcmV0"


def test_a_token_is_renewed_before_it_ends(
    client: Client,
    server: Loopback,
    authority: Authority,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 1000.0
    monkeypatch.setattr(tokens, "monotonic", lambda: now)
    authority.facts = {"expires_in": "600"}
    call = client()
    for now in (1000.0, 1569.0, 1571.0, 2140.0, 2142.0):
        call()
    assert sent(server) == [f"Bearer t{i}" for i in (1, 1, 2, 2, 3)]
    authority.facts = {"expires_in": 10}
    for now in (3000.0, 3008.9, 3009.1):
        call()
    assert sent(server)[5:] == [f"Bearer t{i}" for i in (4, 4, 5)]


def test_a_refused_token_is_asked_for_anew_once(
    client: Client, server: Loopback, authority: Authority
) -> None:
    authority.refused = {"t1"}
    call = client()
    call()
    assert sent(server) == ["Bearer t1", "Bearer t2"]
    authority.refused = {"t2", "t3"}
    with pytest.raises(errors.AuthenticationError):
        call()
    assert sent(server)[2:] == ["Bearer t2", "Bearer t3"]
    call()
    assert sent(server)[4:] == ["Bearer t3", "Bearer t4"]
    assert len(authority.asked) == 4


def test_what_cannot_be_sent_twice_is_not(
    client: Client, server: Loopback, authority: Authority
) -> None:
    authority.refused = {"t1"}
    of = operation(bodies=(RawBody("a/b"),))
    call = client()
    with pytest.raises(errors.AuthenticationError):
        call(of, None, iter([b"x"]))
    call()
    assert sent(server) == ["Bearer t1", "Bearer t2"]


def test_a_token_of_the_callers_own_is_not_renewed(
    client: Client, server: Loopback, authority: Authority
) -> None:
    authority.refused = {"mine"}
    with pytest.raises(errors.AuthenticationError):
        client("mine")()
    with pytest.raises(errors.AuthenticationError):
        client(lambda: "mine")()
    assert sent(server) == ["Bearer mine"] * 2 and not authority.asked


def test_threads_wait_for_one_request(server: Loopback, authority: Authority) -> None:
    authority.pause = 0.1
    credentials = {"oauth": OAuth.of(GRANT, FLOWS)}
    transport = Transport(server.url, credentials=credentials)

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
    assert len(authority.asked) == 1 and sent(server) == ["Bearer t1"] * 12
    authority.refused = {"t1"}
    together(12)
    assert len(authority.asked) == 2
    assert sent(server).count("Bearer t2") == 12
    transport.close()


def test_tasks_wait_for_one_request(server: Loopback, authority: Authority) -> None:
    authority.pause = 0.1

    async def main() -> None:
        credentials = {"oauth": OAuth.of(GRANT, FLOWS)}
        transport = AsyncTransport(server.url, credentials=credentials)
        await asyncio.gather(*(transport.send(operation()) for _ in range(12)))
        assert len(authority.asked) == 1
        authority.refused = {"t1"}
        await asyncio.gather(*(transport.send(operation()) for _ in range(12)))
        await transport.close()

    asyncio.run(main())
    assert len(authority.asked) == 2
    assert sent(server).count("Bearer t2") == 12

"""Calls that wait for one token request: they share its outcome, each within its time."""

from __future__ import annotations

import asyncio
import threading
import time
from typing import Any

import pytest

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.auth.oauth.credential import OAuth
from runtime.auth.oauth.errors import TokenError
from runtime.http.async_transport import AsyncTransport
from runtime.http.retry import Retry
from runtime.http.transport import Transport
from tests.support.authority import FLOWS, GRANT, operation
from tests.support.loopback import Loopback, Received, answer

TOKEN = answer(200, b'{"access_token":"t","token_type":"bearer"}')
QUICK = Retry(base_delay=0.001)


class Authority:
    """Counts token requests, and holds them."""

    def __init__(self, *replies: bytes, pause: float = 0.3) -> None:
        self.replies = list(replies)
        self.pause = pause
        self.requests = 0

    def __call__(self, request: Received) -> bytes:
        if request.target != "/token":
            return answer(200, b"1")
        self.requests += 1
        time.sleep(self.pause)
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


def settings(**more: Any) -> dict[str, Any]:
    credentials = Credentials({"oauth": OAuth.of(GRANT, FLOWS)})
    return {"credentials": credentials, "retry": QUICK, **more}


def in_threads(url: str, count: int, **more: Any) -> list[Any]:
    transport = Transport(url, **settings(**more))
    found: list[Any] = []

    def one() -> None:
        try:
            found.append(transport.send(operation()))
        except errors.ApiError as error:
            found.append(error)

    threads = [threading.Thread(target=one) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    transport.close()
    return found


def in_tasks(url: str, count: int, **more: Any) -> list[Any]:
    async def run() -> list[Any]:
        transport = AsyncTransport(url, **settings(**more))
        calls = [transport.send(operation()) for _ in range(count)]
        found: list[Any] = await asyncio.gather(*calls, return_exceptions=True)
        await transport.close()
        return found

    return asyncio.run(run())


@pytest.fixture(params=[in_threads, in_tasks])
def together(request: pytest.FixtureRequest) -> Any:
    return request.param


def test_a_success_is_shared(together: Any) -> None:
    authority = Authority(TOKEN)
    with Loopback(respond=authority) as server:
        assert together(server.url, 8) == [1] * 8
    assert authority.requests == 1


def test_a_failure_is_shared(together: Any) -> None:
    refused = answer(400, b'{"error":"invalid_client"}')
    authority = Authority(refused)
    with Loopback(respond=authority) as server:
        found = together(server.url, 8)
    assert authority.requests == 1
    assert {type(one) for one in found} == {TokenError}
    assert {one.code for one in found} == {"invalid_client"}


def test_waiting_is_bounded_by_the_timeout_of_each_call(together: Any) -> None:
    authority = Authority(TOKEN, pause=1.5)
    with Loopback(respond=authority) as server:
        begin = time.monotonic()
        found = together(server.url, 6, timeout=0.4)
        assert time.monotonic() - begin < 1.2
    assert {type(one) for one in found} == {errors.RequestTimeoutError}


def test_a_token_request_is_repeated(together: Any) -> None:
    for failure in (answer(503), b""):
        authority = Authority(failure, failure, TOKEN, pause=0)
        with Loopback(respond=authority) as server:
            assert together(server.url, 1) == [1]
        assert authority.requests == 3


def test_a_token_response_is_limited(together: Any) -> None:
    large = answer(200, b'{"access_token":"' + b"t" * 2_000_000 + b'"}')
    with Loopback(respond=Authority(large, pause=0)) as server:
        (found,) = together(server.url, 1)
    assert isinstance(found, errors.ApiError) and "larger than" in str(found)


def test_a_request_that_is_cancelled_is_made_by_another_task() -> None:
    authority = Authority(TOKEN)

    async def run(url: str) -> Any:
        transport = AsyncTransport(url, **settings())
        first = asyncio.create_task(transport.send(operation()))
        await asyncio.sleep(0.1)
        second = asyncio.create_task(transport.send(operation()))
        await asyncio.sleep(0.1)
        first.cancel()
        found = await second
        await transport.close()
        return found

    with Loopback(respond=authority) as server:
        assert asyncio.run(run(server.url)) == 1
    assert authority.requests == 2

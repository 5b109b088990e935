"""A client in forked processes and in several event loops: each has its own connections."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable
from typing import Any

import pytest

from runtime.http.async_transport import AsyncTransport
from runtime.http.transport import Transport
from tests.support.loopback import Loopback, Received, answer
from tests.support.transport_calls import operation

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="the system has no fork"
)


def echo(request: Received) -> bytes:
    return answer(200, f'"{request.target}"'.encode())


def in_children(count: int, work: Callable[[int], None]) -> list[int]:
    """The exit codes of forked processes: 0 where `work` raises nothing."""
    children: list[int] = []
    for number in range(count):
        child = os.fork()
        if not child:
            try:
                work(number)
                os._exit(0)
            except BaseException as error:
                os.write(2, repr(error).encode())
                os._exit(1)
        children.append(child)
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


def calls_in_children(children: int, calls: int) -> None:
    with Loopback(respond=echo) as server:
        transport = Transport(server.url, timeout=20)
        assert transport.send(operation("/warm")) == "/warm"

        def work(number: int) -> None:
            for call in range(calls):
                path = f"/{number}/{call}"
                assert transport.send(operation(path)) == path
            transport.close()

        assert in_children(children, work) == [0] * children
        assert transport.send(operation("/after")) == "/after"
        assert len({r.target for r in server.received}) == children * calls + 2
        transport.close()


def test_forked_children_get_their_own_responses() -> None:
    calls_in_children(4, 25)


@pytest.mark.slow
def test_many_forked_children_get_their_own_responses() -> None:
    calls_in_children(8, 1_000)


def test_the_connections_of_the_parent_stay_open() -> None:
    with Loopback(respond=echo) as server:
        transport = Transport(server.url)
        transport.send(operation("/warm"))
        before = transport._client()
        assert in_children(1, lambda _: transport.close()) == [0]
        assert transport._client() is before and not before.is_closed
        assert transport.send(operation("/again")) == "/again"
        transport.close()


def test_a_child_forked_while_the_client_is_locked(server: Loopback) -> None:
    server.reply(answer(200, b"1"))
    transport = Transport(server.url, timeout=5)
    locked, done = threading.Event(), threading.Event()

    def hold() -> None:
        with transport._client_lock:
            locked.set()
            done.wait(20)

    thread = threading.Thread(target=hold)
    thread.start()
    locked.wait()

    def work(_: int) -> None:
        assert transport.send(operation()) == 1

    try:
        assert in_children(2, work) == [0, 0]
    finally:
        done.set()
        thread.join()


def test_an_asynchronous_client_in_a_child(server: Loopback) -> None:
    server.reply(answer(200, b"1"))
    transport = AsyncTransport(server.url)

    async def one() -> Any:
        return await transport.send(operation())

    assert asyncio.run(one()) == 1

    def work(_: int) -> None:
        assert asyncio.run(one()) == 1

    assert in_children(2, work) == [0, 0]


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_second_event_loop(server: Loopback) -> None:
    server.reply(answer(200, b"1"))
    transport = AsyncTransport(server.url)

    async def twice() -> list[Any]:
        return [await transport.send(operation()) for _ in range(2)]

    for _ in range(3):
        assert asyncio.run(twice()) == [1, 1]
    asyncio.run(transport.close())

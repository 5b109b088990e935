"""Retries, and what recordings keep of each exchange."""

from __future__ import annotations

import asyncio
import io
import threading
from typing import Any

import pytest

from runtime import errors
from runtime.auth.credentials import Credentials
from runtime.http.async_transport import AsyncTransport
from runtime.http.options import RequestOptions
from runtime.http.retry import Retry
from runtime.http.transport import Transport
from runtime.request.bodies.json import JsonBody
from runtime.request.bodies.raw import RawBody
from runtime.request.bodies.request_body import RequestBody
from runtime.response.responses import TextResponse
from tests.support.loopback import Loopback, answer
from tests.support.transport_calls import KEYS, Send, operation, parameter, send_by


def test_retry(send: Send, server: Loopback) -> None:
    quick = Retry(base_delay=0.001)
    server.reply(answer(503), b"", answer(200, b"7"))
    assert send(operation("/"), retry=quick) == 7
    assert len(server.received) == 3
    server.reply(answer(503))
    with pytest.raises(errors.ServerError):
        send(operation("/"), retry=quick)
    assert len(server.received) == 6
    for method, options in (("POST", None), ("GET", RequestOptions(retry=0))):
        server.received.clear()
        with pytest.raises(errors.ServerError):
            send(operation("/", method), {}, None, options, retry=quick)
        assert len(server.received) == 1
    server.reply(b"")
    with pytest.raises(errors.TransportError):
        send(operation("/", "POST"), retry=quick)
    assert len(server.received) == 2
    server.reply(answer(429, Retry_After="0"), answer(200, b"8"))
    assert send(operation("/", "POST"), retry=quick) == 8


def test_only_seekable_streams_are_retried(send: Send, server: Loopback) -> None:
    quick = Retry(base_delay=0.001)
    of = operation("/", "PUT", body=RequestBody(RawBody("a/b")))
    file = io.BytesIO(b"0123")
    file.seek(2)
    server.reply(answer(503), answer(200))
    send(of, {}, file, retry=quick)
    assert [request.body for request in server.received] == [b"23", b"23"]
    server.reply(answer(503), answer(200))
    with pytest.raises(errors.ServerError):
        send(of, {}, iter([b"a"]), retry=quick)


def test_recording_keeps_each_exchange(server: Loopback) -> None:
    of = operation(
        "/{P}", "POST", parameters=(parameter("P", "path"), parameter("C", "cookie")),
        body=RequestBody(JsonBody("application/json")), responses={"201": TextResponse("text/plain")},
        security=(("head", "query", "cookie", "bearer"),),
    )  # fmt: skip
    transport = Transport(
        server.url, credentials=Credentials(KEYS), retry=Retry(base_delay=0.001)
    )
    server.reply(answer(429, Retry_After="0"), answer(200, b'{"a":1}', X_A="b"))
    elsewhere: list[Any] = []

    def other_thread() -> None:
        send_by(transport, of, {"p": "2"}, {})

    with transport.recording() as outer, Transport(server.url).recording() as foreign:
        with transport.recording() as inner:
            send_by(transport, of, {"p": "1", "c": "v"}, {"k": 1})
        thread = threading.Thread(target=other_thread)
        thread.start()
        thread.join()
        elsewhere.append(len(outer))
    send_by(transport, of, {"p": "3"}, {})
    assert outer == inner and foreign == [] and elsewhere == [2]
    first, second = inner
    assert (first.status, second.status) == (429, 200)
    assert second.request.method == "POST" and second.request.url == f"{server.url}/1"
    assert second.request.content == b'{"k":1}' and second.body == b'{"a":1}'
    assert second.request.headers["cookie"] == "C=v" and second.headers["x-a"] == "b"
    assert len(second.mismatches) == 2 and first.mismatches == ()
    assert "s3cret" not in repr(inner)


def test_recording_is_local_to_a_task(server: Loopback) -> None:
    async def main() -> None:
        transport = AsyncTransport(server.url)

        async def one(path: str) -> list[str]:
            with transport.recording() as exchanges:
                await transport.send(operation(path))
                await asyncio.sleep(0.01)
            return [exchange.request.url for exchange in exchanges]

        found = await asyncio.gather(one("/1"), one("/2"))
        assert found == [[f"{server.url}/1"], [f"{server.url}/2"]]
        await transport.close()

    asyncio.run(main())

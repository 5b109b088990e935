"""How a stream ends: left, broken, silent, cancelled, or with a status of an error."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from runtime import errors
from runtime.features.streaming.stream import AsyncStream, Stream
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.options import RequestOptions
from runtime.http.retry import Retry
from runtime.http.transport import Transport
from tests.support.both_streams import FILE, LINES, Async
from tests.support.loopback import Loopback, answer
from tests.support.stepwise import CLOSE, HANG, Stepwise, head


@pytest.mark.parametrize(
    "way", ["with", "close", "break", "error", "garbage", "untouched"]
)
def test_a_stream_that_is_not_finished_closes_its_connection(
    form: Any, way: str
) -> None:
    with Stepwise([head("application/x-ndjson"), b"1\n2\n", HANG]) as server:
        item, transport = form.leave(server.url, way)
        assert item == 1
        assert server.left.wait(5), "the connection is still open"
        assert not transport._closed
        if isinstance(form, Async):
            form.loop.run_until_complete(transport.close())
            form.loop.run_until_complete(form.loop.shutdown_asyncgens())
            form.loop.close()
        else:
            transport.close()


@pytest.mark.parametrize("of", [LINES, FILE], ids=["items", "bytes"])
def test_a_connection_that_breaks_is_a_transport_error(
    form: Any, of: Operation[Any]
) -> None:
    media_type = "application/pdf" if of is FILE else "application/x-ndjson"
    with Stepwise([head(media_type), b"1\n2", CLOSE]) as server:
        *items, error = form.all(of, base_url=server.url)
    assert items == ([b"1\n2"] if of is FILE else [1])
    assert type(error) is errors.TransportError
    assert isinstance(error.__cause__, Exception)


def test_a_malformed_content_coding_is_an_error(form: Any) -> None:
    play = [head("application/x-ndjson", Content_Encoding="gzip"), b"no gzip", HANG]
    with Stepwise(play) as server:
        (error,) = form.all(LINES, base_url=server.url)
        assert type(error) is errors.ResponseDecodeError
        assert server.left.wait(5)


def test_silence_is_a_timeout(form: Any) -> None:
    with Stepwise([head("application/x-ndjson"), b"1\n", HANG]) as server:
        *items, error = form.all(LINES, base_url=server.url, timeout=0.2)
        assert items == [1]
        assert type(error) is errors.RequestTimeoutError
        assert server.left.wait(5)


def test_no_item_follows_an_error() -> None:
    with Stepwise([head("application/x-ndjson"), b"1\n2", CLOSE]) as server:
        transport = Transport(server.url, retry=0)
        stream = Stream.requested(transport, LINES)
        assert next(stream) == 1
        with pytest.raises(errors.TransportError):
            next(stream)
        assert list(stream) == []
        transport.close()


def test_a_status_outside_2xx_is_an_error_with_its_body(
    form: Any, server: Loopback
) -> None:
    server.reply(answer(404, b'{"title":"gone"}'))
    (error,) = form.all(LINES, base_url=server.url)
    assert type(error) is errors.NotFoundError
    assert error.body == {"title": "gone"}
    assert error.headers["content-type"] == "application/json"


def test_a_body_of_an_error_that_breaks_is_a_transport_error(form: Any) -> None:
    with Stepwise([head("application/json", 404), b'{"a"', CLOSE]) as server:
        (error,) = form.all(LINES, base_url=server.url)
    assert type(error) is errors.TransportError


QUICK = Retry(max_retries=2, base_delay=0.001)


def test_a_call_is_repeated_before_the_stream_begins(
    form: Any, server: Loopback
) -> None:
    good = answer(200, b"1\n", "application/x-ndjson")
    server.reply(answer(503, b"{}"), b"", good)
    assert form.all(LINES, base_url=server.url, retry=QUICK) == [1]
    assert len(server.received) == 3


def test_a_call_is_not_retried_once_the_stream_has_started(form: Any) -> None:
    play = [head("application/x-ndjson"), CLOSE]
    with Stepwise(play, play) as server:
        (error,) = form.all(LINES, base_url=server.url, retry=QUICK)
        assert type(error) is errors.TransportError
        assert len(server.requests) == 1


def test_options_apply_to_a_stream(server: Loopback) -> None:
    server.reply(answer(503, b"{}"))
    transport = Transport(server.url)
    options = RequestOptions(retry=0, headers={"accept": "application/json"})
    with pytest.raises(errors.ServerError):
        Stream.requested(transport, LINES, options)
    assert len(server.received) == 1
    assert server.last.header("accept") == "application/json"
    transport.close()
    with pytest.raises(errors.TransportError, match="closed"):
        Stream.requested(transport, LINES)


def test_the_connection_is_used_again_after_the_end(server: Loopback) -> None:
    server.reply(answer(200, b"1\n", "application/x-ndjson"))
    import httpx2

    limits = httpx2.Limits(max_connections=1)
    with httpx2.Client(limits=limits, timeout=5) as client:
        transport = Transport(server.url, http_client=client)
        for _ in range(3):
            assert list(Stream.requested(transport, LINES)) == [1]
            Stream.requested(transport, LINES)  # never looked at
        assert list(Stream.requested(transport, LINES)) == [1]


def test_a_cancelled_task_closes_its_stream() -> None:
    async def run(server: Stepwise) -> None:
        transport = AsyncTransport(server.url, retry=0)

        is_open = asyncio.Event()

        async def listen() -> None:
            async for _ in await AsyncStream.requested(transport, LINES):
                is_open.set()

        task = asyncio.create_task(listen())
        await is_open.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(server.left.wait, 5)
        await transport.close()

    with Stepwise([head("application/x-ndjson"), b"1\n", HANG]) as server:
        asyncio.run(run(server))

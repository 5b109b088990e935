"""Streams of events that go on after their connection breaks."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from time import monotonic
from typing import Any

import pytest

from runtime import errors
from runtime.features.streaming import resumed
from runtime.features.streaming.events import EventStream
from runtime.features.streaming.resumed import (
    AsyncServerSentEvents,
    ServerSentEvents,
)
from runtime.http.async_transport import AsyncTransport
from runtime.http.options import RequestOptions
from runtime.http.transport import Transport
from tests.support.both_streams import operation
from tests.support.documents import document
from tests.support.documents import operation as described
from tests.support.packages import Packages
from tests.support.stepwise import CLOSE, HANG, Stepwise, head

EVENTS = operation(_200=EventStream())


class Read:
    """What a client saw of a stream."""

    def __init__(self) -> None:
        self.data: list[str] = []
        self.last_id = ""
        self.retry: int | None = None
        self.error: Exception | None = None

    def look(self, stream: Any) -> None:
        self.last_id, self.retry = stream.last_event_id, stream.retry


def read(url: str, options: RequestOptions | None, reconnect: bool) -> Read:
    found = Read()
    transport = Transport(url, retry=0, timeout=5)
    try:
        with ServerSentEvents[Any].requested(
            transport, EVENTS, options, reconnect=reconnect
        ) as stream:
            for event in stream:
                found.data.append(event.data)
                found.look(stream)
    except errors.ApiError as error:
        found.error = error
    transport.close()
    return found


def read_async(url: str, options: RequestOptions | None, reconnect: bool) -> Read:
    async def run() -> Read:
        found = Read()
        transport = AsyncTransport(url, retry=0, timeout=5)
        try:
            async with await AsyncServerSentEvents[Any].requested(
                transport, EVENTS, options, reconnect=reconnect
            ) as stream:
                async for event in stream:
                    found.data.append(event.data)
                    found.look(stream)
        except errors.ApiError as error:
            found.error = error
        await transport.close()
        return found

    return asyncio.run(run())


@pytest.fixture(params=[read, read_async], ids=["sync", "async"])
def reader(request: pytest.FixtureRequest) -> Callable[..., Read]:
    return request.param


def play(
    reader: Callable[..., Read],
    *plays: Sequence[Any],
    options: RequestOptions | None = None,
    reconnect: bool = True,
) -> tuple[Read, list[str | None]]:
    """What was read, and the `Last-Event-ID` of each request."""
    with Stepwise(*plays) as server:
        found = reader(server.url, options, reconnect)
        return found, [last_id(request) for request in server.requests]


def last_id(request: bytes) -> str | None:
    for line in request.split(b"\r\n"):
        name, _, value = line.partition(b": ")
        if name.lower() == b"last-event-id":
            return value.decode("utf-8")
    return None


SOON = b"retry: 1\n"


def test_a_broken_stream_goes_on_after_its_last_event(
    reader: Callable[..., Read],
) -> None:
    found, ids = play(
        reader,
        [head(), SOON + b"id: 1\ndata: a\n\nid: 2\ndata: b\n\ndata: lost\n", CLOSE],
        [head(), b"data: c\n\nid: \xc3\xa9\ndata: d\n\n", CLOSE],
        [head(), b"data: e\n\n"],
    )
    assert found.error is None
    assert found.data == ["a", "b", "c", "d", "e"]
    assert ids == [None, "2", "é"]
    assert (found.last_id, found.retry) == ("é", 1)


def test_the_end_of_the_response_is_the_end_of_the_stream(
    reader: Callable[..., Read],
) -> None:
    found, ids = play(reader, [head(), SOON + b"data: a\n\n"], [head()])
    assert (found.data, found.error, len(ids)) == (["a"], None, 1)


def test_without_the_option_a_break_is_an_error(reader: Callable[..., Read]) -> None:
    found, ids = play(
        reader, [head(), SOON + b"id: 1\ndata: a\n\n", CLOSE], reconnect=False
    )
    assert (found.data, found.last_id, len(ids)) == (["a"], "1", 1)
    assert type(found.error) is errors.TransportError


def test_status_204_ends_the_stream(reader: Callable[..., Read]) -> None:
    nothing = b"HTTP/1.1 204 No Content\r\n\r\n"
    found, ids = play(reader, [head(), SOON + b"data: a\n\n", CLOSE], [nothing, CLOSE])
    assert (found.data, found.error, len(ids)) == (["a"], None, 2)


def test_another_status_is_an_error(reader: Callable[..., Read]) -> None:
    found, _ = play(
        reader,
        [head(), SOON + b"data: a\n\n", CLOSE],
        [head("application/json", 404), b"{}"],
    )
    assert found.data == ["a"]
    assert type(found.error) is errors.NotFoundError


def test_attempts_without_an_event_end(reader: Callable[..., Read]) -> None:
    broken = [head(), b": nothing\n", CLOSE]
    found, ids = play(reader, [head(), SOON, CLOSE], *[broken] * 9)
    assert type(found.error) is errors.TransportError
    assert len(ids) == 6


def test_an_event_allows_more_attempts(reader: Callable[..., Read]) -> None:
    one = [head(), SOON + b"data: x\n\n", CLOSE]
    found, _ = play(reader, *[one] * 9, [head(), b"data: end\n\n"])
    assert found.data == ["x"] * 9 + ["end"]


def test_the_id_of_the_caller_is_replaced(reader: Callable[..., Read]) -> None:
    options = RequestOptions(headers={"Last-Event-ID": "5"})
    _, ids = play(
        reader,
        [head(), SOON + b"id: 6\ndata: a\n\n", CLOSE],
        [head()],
        options=options,
    )
    assert ids == ["5", "6"]


def test_an_id_can_be_reset(reader: Callable[..., Read]) -> None:
    first = [head(), SOON + b"id: 6\ndata: a\n\nid\ndata: b\n\n", CLOSE]
    found, ids = play(reader, first, [head(), b"data: c\n\n"])
    assert ids == [None, None]
    assert found.last_id == ""


def test_an_id_can_be_reset_after_a_reconnection(reader: Callable[..., Read]) -> None:
    _, ids = play(
        reader,
        [head(), SOON + b"id: 6\ndata: a\n\n", CLOSE],
        [head(), b"id\ndata: b\n\n", CLOSE],
        [head()],
    )
    assert ids == [None, "6", None]


@pytest.mark.parametrize("failures", [1, 4])
def test_a_connection_that_cannot_be_made_is_tried_again(
    reader: Callable[..., Read], failures: int
) -> None:
    """The server is starting again: it accepts connections and says nothing."""
    found, ids = play(
        reader,
        [head(), SOON + b"id: 6\ndata: a\n\n", CLOSE],
        *[[CLOSE]] * failures,
        [head(), b"data: b\n\n"],
    )
    assert (found.data, found.error) == (["a", "b"], None)
    assert ids == [None, *["6"] * (failures + 1)]


def test_the_wait_is_that_of_the_stream(
    reader: Callable[..., Read], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resumed, "_WAIT", 0.3)
    begun = monotonic()
    play(reader, [head(), b"data: a\n\n", CLOSE], [head()])
    assert monotonic() - begun >= 0.3
    monkeypatch.setattr(resumed, "_LONGEST_WAIT", 0.2)
    begun = monotonic()
    play(reader, [head(), b"retry: 900000000\ndata: a\n\n", CLOSE], [head()])
    assert 0.2 <= monotonic() - begun < 10


def test_a_stream_that_is_left_is_not_resumed() -> None:
    with Stepwise([head(), SOON + b"data: a\n\n", HANG], [head()]) as server:
        transport = Transport(server.url, retry=0, timeout=5)
        stream = ServerSentEvents[Any].requested(transport, EVENTS, reconnect=True)
        assert next(stream).data == "a"
        stream.close()
        assert server.left.wait(5)
        assert list(stream) == []
        assert len(server.requests) == 1
        transport.close()


def test_a_stream_that_is_never_read_closes_its_connection() -> None:
    with Stepwise([head(), threading.Event()]) as server:
        transport = Transport(server.url, retry=0, timeout=5)
        ServerSentEvents[Any].requested(transport, EVENTS, reconnect=True).close()
        transport.close()


def test_only_get_has_the_option(packages: Packages) -> None:
    one = described("watch", answer={"type": "string"})
    one["responses"]["200"]["content"] = {"text/event-stream": {}}
    one["parameters"] = [
        {"name": "reconnect", "in": "query", "schema": {"type": "string"}}
    ]
    other = {**described("start"), "responses": one["responses"]}
    paths = {"/watch": {"get": one, "post": other}}
    api = packages.load("reconnecting", document(paths=paths))
    with Stepwise(
        [head(), SOON + b"id: 1\ndata: a\n\n", CLOSE], [head(), b"data: b\n\n"]
    ) as server:
        with api.Client(base_url=server.url) as client:
            with client.things.watch(reconnect="x", reconnect_=True) as events:
                assert [event.data for event in events] == ["a", "b"]
                assert isinstance(events, api.ServerSentEvents)
            with pytest.raises(TypeError, match="reconnect"):
                client.things.start(reconnect=True)
        assert [r.split(b" ")[1] for r in server.requests] == [
            b"/watch?reconnect=x"
        ] * 2

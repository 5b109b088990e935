"""Items of a stream over a real socket: their values, their timing, and mismatches."""

from __future__ import annotations

import asyncio
import threading
import zlib
from typing import Any

import pytest

from runtime import errors
from runtime.features.streaming.events import DataStream, EventStream, ServerSentEvent
from runtime.features.streaming.json_lines import JsonLines
from runtime.features.streaming.json_sequence import JsonSequence
from runtime.features.streaming.stream import AsyncStream, Stream
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.transport import Transport
from runtime.response.responses import JsonResponse, NoContent
from tests.support.both_streams import EVENTS, FILE, LINES, Sync, operation
from tests.support.loopback import Loopback, answer
from tests.support.stepwise import Stepwise, head


@pytest.mark.parametrize(
    ("of", "content_type", "body", "items"),
    [
        (LINES, "application/x-ndjson", b"1\n2\n\n3", [1, 2, 3]),
        (
            EVENTS,
            "text/event-stream; charset=utf-8",
            b"data: a\n\nevent: b\ndata: c\n\n",
            [ServerSentEvent("a"), ServerSentEvent("c", "b")],
        ),
        (
            operation(_200=DataStream()),
            "text/event-stream",
            b'data: {"a":1}\n\ndata: [DONE]\n\ndata: 2\n\n',
            [{"a": 1}],
        ),
        (
            operation(_200=JsonSequence()),
            "application/json-seq",
            b'\x1e{"a":1}\n\x1e2\n',
            [{"a": 1}, 2],
        ),
        (
            operation(_200=(EventStream(), JsonLines())),
            "application/x-ndjson",
            b"[]\n",
            [[]],
        ),
        (LINES, "", b"1\n", [1]),
        (LINES, "text/plain", b"1\n", [1]),
        (EVENTS, "application/json", b'{"a":\n1}', [{"a": 1}]),
        (FILE, "application/pdf", b"%PDF", [b"%PDF"]),
    ],
)
def test_items(
    form: Any,
    server: Loopback,
    of: Operation[Any],
    content_type: str,
    body: bytes,
    items: list[Any],
) -> None:
    server.reply(answer(200, body, content_type))
    assert form.all(of, base_url=server.url) == items


def test_a_response_without_content_has_no_items(form: Any, server: Loopback) -> None:
    of = operation(_200=JsonLines(), _204=NoContent())
    server.reply(b"HTTP/1.1 204 Word\r\n\r\n")
    assert form.all(of, base_url=server.url) == []


def test_only_the_sequence_is_requested(form: Any, server: Loopback) -> None:
    of = operation(_200=(JsonResponse(), JsonLines()), default=JsonResponse())
    server.reply(answer(200, b"", "application/x-ndjson"))
    assert form.all(of, base_url=server.url) == []
    assert server.last.header("accept") == "application/x-ndjson"
    assert of.accept == "application/json, application/x-ndjson;q=0.9"


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_an_item_is_returned_as_soon_as_it_was_sent(form: Any, encoding: str) -> None:
    """The second item is sent after the first was taken: nothing waits for more bytes."""
    packer = zlib.compressobj(wbits=31 if encoding == "gzip" else 15)

    def packed(data: bytes) -> bytes:
        if not encoding:
            return data
        return packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH)

    taken = threading.Event()
    headers = {"Content_Encoding": encoding} if encoding else {}
    play = [head(**headers), packed(b"data: a\n\n"), taken, packed(b"data: b\n\n")]
    play += [packer.flush()] if encoding else []

    def take(stream: Any) -> Any:
        if isinstance(stream, Stream):
            first = next(stream)
            taken.set()
            return [first, *stream]
        return atake(stream)

    async def atake(stream: Any) -> Any:
        first = await anext(stream)
        taken.set()
        return [first] + [item async for item in stream]

    async def run(url: str) -> Any:
        transport = AsyncTransport(url, timeout=5, retry=0)
        found = await take(await AsyncStream.requested(transport, EVENTS))
        await transport.close()
        return found

    with Stepwise(play) as server:
        if isinstance(form, Sync):
            transport = Transport(server.url, timeout=5, retry=0)
            found = take(Stream.requested(transport, EVENTS))
            transport.close()
        else:
            found = asyncio.run(run(server.url))
    assert [event.data for event in found] == ["a", "b"]


def test_status_and_headers_are_available_before_the_items(server: Loopback) -> None:
    server.reply(answer(206, b"1\n", "application/x-ndjson", X_Count="1"))
    transport = Transport(server.url)
    with Stream.requested(transport, operation(_2XX=JsonLines())) as stream:
        assert stream.status == 206
        assert stream.headers["x-count"] == "1"
    transport.close()


def test_a_mismatched_item_is_kept_and_recorded(form: Any, server: Loopback) -> None:
    server.reply(answer(200, b'1\n"a"\n{oops\n', "application/x-ndjson"))
    items, exchange = form.recorded(LINES, server.url)
    assert items == [1, "a", "{oops"]
    assert exchange.status == 200 and exchange.body == b""
    assert [(note.pointer, note.expected) for note in exchange.mismatches] == [
        ("/1", "an integer"),
        ("/2", "JSON text"),
    ]


def test_an_odd_item_ends_the_stream_of_a_strict_client(
    form: Any, server: Loopback
) -> None:
    server.reply(answer(200, b'1\n"a"\n3\n', "application/x-ndjson"))
    *items, error = form.all(LINES, base_url=server.url, strict_responses=True)
    assert items == [1]
    assert type(error) is errors.ResponseValidationError
    assert error.body == "a" and error.mismatches[0].pointer == "/1"
    server.reply(answer(200, b"1\n", "text/plain"))
    (error,) = form.all(LINES, base_url=server.url, strict_responses=True)
    assert "content type application/x-ndjson" in str(error)


def test_a_sequence_in_place_of_the_result_is_the_list_of_its_items(
    server: Loopback,
) -> None:
    of = operation(_200=(JsonResponse(), DataStream("int")))
    server.reply(answer(200, b"data: 1\n\ndata: 2\n\n", "text/event-stream"))
    transport = Transport(server.url)
    assert transport.send(of) == [1, 2]
    transport.close()

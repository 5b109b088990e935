"""Streams over a real socket, sync and async: what comes, when, and how it ends."""

from __future__ import annotations

import asyncio
import gc
import gzip
import threading
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, answer
from runtime import errors
from runtime.async_transport import AsyncTransport
from runtime.operation import Operation
from runtime.options import RequestOptions
from runtime.responses import BytesResponse, JsonResponse, NoContent
from runtime.retry import Retry
from runtime.streaming.downloads import AsyncByteStream, ByteStream
from runtime.streaming.events import DataStream, EventStream, ServerSentEvent
from runtime.streaming.json_lines import JsonLines
from runtime.streaming.json_sequence import JsonSequence
from runtime.streaming.stream import AsyncStream, Stream
from runtime.transport import Transport
from stepwise import CLOSE, HANG, Stepwise, head

Open = Callable[..., Any]


def operation(method: str = "GET", **responses: Any) -> Operation[Any]:
    described = {key.removeprefix("_"): kind for key, kind in responses.items()}
    return Operation(method, "/", described, pointer="#/paths/~1/get")


LINES = operation(_200=JsonLines("int"), default=JsonResponse())
EVENTS = operation(_200=EventStream())
FILE = operation(_200=BytesResponse("application/pdf"))


class Sync:
    """Streams of a `Transport`; each method does all of one scenario."""

    name = "sync"

    def all(self, of: Operation[Any], **settings: Any) -> list[Any]:
        """All that comes, and then what came before an error, with the error."""
        transport = Transport(**{"retry": 0, **settings})
        found: list[Any] = []
        try:
            with transport.stream(kind_of(of), of) as stream:
                for item in stream:
                    found.append(item)
        except errors.ApiError as error:
            found.append(error)
        finally:
            transport.close()
        return found

    def leave(self, url: str, way: str) -> Any:
        """Takes one item and leaves the stream; the client stays open."""
        transport = Transport(url, retry=0)
        item = self._left(transport, way)
        gc.collect()
        return item, transport

    def _left(self, transport: Transport, way: str) -> Any:
        if way == "break":
            for item in transport.stream(Stream, LINES):
                return item
        stream = transport.stream(Stream, LINES)
        match way:
            case "with":
                with stream:
                    return next(stream)
            case "close":
                item = next(stream)
                stream.close()
                assert list(stream) == []
                stream.close()
                return item
            case "error":
                with pytest.raises(KeyError), stream:
                    for item in stream:
                        raise KeyError(item)
                return 1
            case _:
                return 1 if way == "untouched" else next(stream)

    def save(self, of: Operation[Any], path: Path, **settings: Any) -> Any:
        transport = Transport(**{"retry": 0, **settings})
        try:
            return transport.stream(ByteStream, of).save(path)
        except errors.ApiError as error:
            return error
        finally:
            transport.close()

    def recorded(self, of: Operation[Any], url: str) -> tuple[list[Any], Any]:
        transport = Transport(url, retry=0)
        with transport.recording() as exchanges:
            stream = transport.stream(Stream, of)
        items = list(stream)
        transport.close()
        return items, exchanges[0]


class Async:
    """The same with an `AsyncTransport`."""

    name = "async"

    def all(self, of: Operation[Any], **settings: Any) -> list[Any]:
        return asyncio.run(self._all(of, **settings))

    async def _all(self, of: Operation[Any], **settings: Any) -> list[Any]:
        transport = AsyncTransport(**{"retry": 0, **settings})
        found: list[Any] = []
        try:
            async with await transport.stream(kind_of(of), of) as stream:
                async for item in stream:
                    found.append(item)
        except errors.ApiError as error:
            found.append(error)
        finally:
            await transport.close()
        return found

    def leave(self, url: str, way: str) -> Any:
        async def run() -> Any:
            transport = AsyncTransport(url, retry=0)
            item = await self._left(transport, way)
            gc.collect()
            await asyncio.sleep(0.05)  # the loop closes what nobody holds
            return item, transport

        self.loop = asyncio.new_event_loop()
        return self.loop.run_until_complete(run())

    async def _left(self, transport: AsyncTransport, way: str) -> Any:
        if way == "break":
            async for item in await transport.stream(Stream, LINES):
                return item
        stream = await transport.stream(Stream, LINES)
        assert isinstance(stream, AsyncStream)
        match way:
            case "with":
                async with stream:
                    return await anext(stream)
            case "close":
                item = await anext(stream)
                await stream.close()
                assert [item async for item in stream] == []
                await stream.close()
                return item
            case "error":
                with pytest.raises(KeyError):
                    async with stream:
                        async for item in stream:
                            raise KeyError(item)
                return 1
            case _:
                return 1 if way == "untouched" else await anext(stream)

    def save(self, of: Operation[Any], path: Path, **settings: Any) -> Any:
        async def run() -> Any:
            transport = AsyncTransport(**{"retry": 0, **settings})
            try:
                stream = await transport.stream(ByteStream, of)
                assert isinstance(stream, AsyncByteStream)
                return await stream.save(path)
            except errors.ApiError as error:
                return error
            finally:
                await transport.close()

        return asyncio.run(run())

    def recorded(self, of: Operation[Any], url: str) -> tuple[list[Any], Any]:
        async def run() -> tuple[list[Any], Any]:
            transport = AsyncTransport(url, retry=0)
            with transport.recording() as exchanges:
                stream = await transport.stream(Stream, of)
            items = [item async for item in stream]
            await transport.close()
            return items, exchanges[0]

        return asyncio.run(run())


def kind_of(of: Operation[Any]) -> Any:
    return ByteStream if of is FILE else Stream


@pytest.fixture(params=[Sync, Async], ids=lambda form: form.name)
def form(request: pytest.FixtureRequest) -> Any:
    return request.param()


# What comes


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


def test_an_answer_without_content_has_no_items(form: Any, server: Loopback) -> None:
    of = operation(_200=JsonLines(), _204=NoContent())
    server.reply(b"HTTP/1.1 204 Word\r\n\r\n")
    assert form.all(of, base_url=server.url) == []


def test_only_the_sequence_is_asked_for(form: Any, server: Loopback) -> None:
    of = operation(_200=(JsonResponse(), JsonLines()), default=JsonResponse())
    server.reply(answer(200, b"", "application/x-ndjson"))
    assert form.all(of, base_url=server.url) == []
    assert server.last.header("accept") == "application/x-ndjson"
    assert of.accept == "application/json, application/x-ndjson;q=0.9"


@pytest.mark.parametrize("encoding", ["", "gzip", "deflate"])
def test_an_item_is_there_as_soon_as_it_was_sent(form: Any, encoding: str) -> None:
    """The second item is sent when the first was taken: nothing waits for more bytes."""
    packer = zlib.compressobj(wbits=31 if encoding == "gzip" else 15)

    def packed(data: bytes) -> bytes:
        if not encoding:
            return data
        return packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH)

    taken = threading.Event()
    headers = {"Content_Encoding": encoding} if encoding else {}
    play = [head(**headers), packed(b"data: a\n\n"), taken, packed(b"data: b\n\n")]

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
        found = await take(await transport.stream(Stream, EVENTS))
        await transport.close()
        return found

    with Stepwise(play) as server:
        if isinstance(form, Sync):
            transport = Transport(server.url, timeout=5, retry=0)
            found = take(transport.stream(Stream, EVENTS))
            transport.close()
        else:
            found = asyncio.run(run(server.url))
    assert [event.data for event in found] == ["a", "b"]


def test_status_and_headers_are_there_before_the_items(server: Loopback) -> None:
    server.reply(answer(206, b"1\n", "application/x-ndjson", X_Count="1"))
    transport = Transport(server.url)
    with transport.stream(Stream, operation(_2XX=JsonLines())) as stream:
        assert stream.status == 206
        assert stream.headers["x-count"] == "1"
    transport.close()


# How it ends


@pytest.mark.parametrize(
    "way", ["with", "close", "break", "error", "garbage", "untouched"]
)
def test_a_stream_that_is_left_closes_its_connection(form: Any, way: str) -> None:
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


def test_an_answer_that_cannot_be_unpacked_is_a_transport_error(form: Any) -> None:
    play = [head("application/x-ndjson", Content_Encoding="gzip"), b"no gzip", HANG]
    with Stepwise(play) as server:
        (error,) = form.all(LINES, base_url=server.url)
        assert type(error) is errors.TransportError
        assert server.left.wait(5)


def test_silence_is_a_timeout(form: Any) -> None:
    with Stepwise([head("application/x-ndjson"), b"1\n", HANG]) as server:
        *items, error = form.all(LINES, base_url=server.url, timeout=0.2)
        assert items == [1]
        assert type(error) is errors.RequestTimeoutError
        assert server.left.wait(5)


def test_nothing_is_taken_after_an_error() -> None:
    with Stepwise([head("application/x-ndjson"), b"1\n2", CLOSE]) as server:
        transport = Transport(server.url, retry=0)
        stream = transport.stream(Stream, LINES)
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


QUICK = Retry(attempts=2, backoff=0.001)


def test_a_call_is_repeated_before_the_stream_begins(
    form: Any, server: Loopback
) -> None:
    good = answer(200, b"1\n", "application/x-ndjson")
    server.reply(answer(503, b"{}"), b"", good)
    assert form.all(LINES, base_url=server.url, retry=QUICK) == [1]
    assert len(server.received) == 3


def test_a_call_is_not_repeated_once_the_stream_has_begun(form: Any) -> None:
    play = [head("application/x-ndjson"), CLOSE]
    with Stepwise(play, play) as server:
        (error,) = form.all(LINES, base_url=server.url, retry=QUICK)
        assert type(error) is errors.TransportError
        assert len(server.requests) == 1


def test_options_hold_for_a_stream(server: Loopback) -> None:
    server.reply(answer(503, b"{}"))
    transport = Transport(server.url)
    options = RequestOptions(retry=0, headers={"accept": "application/json"})
    with pytest.raises(errors.ServerError):
        transport.stream(Stream, LINES, options)
    assert len(server.received) == 1
    assert server.last.header("accept") == "application/json"
    transport.close()
    with pytest.raises(errors.TransportError, match="closed"):
        transport.stream(Stream, LINES)


def test_the_connection_is_used_again_after_the_end(server: Loopback) -> None:
    server.reply(answer(200, b"1\n", "application/x-ndjson"))
    import httpx2

    limits = httpx2.Limits(max_connections=1)
    with httpx2.Client(limits=limits, timeout=5) as client:
        transport = Transport(server.url, http_client=client)
        for _ in range(3):
            assert list(transport.stream(Stream, LINES)) == [1]
            transport.stream(Stream, LINES)  # never looked at
        assert list(transport.stream(Stream, LINES)) == [1]


def test_a_cancelled_task_closes_its_stream() -> None:
    async def run(server: Stepwise) -> None:
        transport = AsyncTransport(server.url, retry=0)

        async def listen() -> None:
            async for _ in await transport.stream(Stream, LINES):
                pass

        task = asyncio.create_task(listen())
        await asyncio.sleep(0.2)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(server.left.wait, 5)
        await transport.close()

    with Stepwise([head("application/x-ndjson"), b"1\n", HANG]) as server:
        asyncio.run(run(server))


# What is odd


def test_an_odd_item_is_kept_and_recorded(form: Any, server: Loopback) -> None:
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


# Downloads


def test_a_download_is_saved(form: Any, server: Loopback, tmp_path: Path) -> None:
    body = bytes(range(256)) * 1000
    packed = gzip.compress(body)
    server.reply(answer(200, packed, "application/pdf", Content_Encoding="gzip"))
    file = tmp_path / "file.pdf"
    assert form.save(FILE, file, base_url=server.url) == len(body)
    assert file.read_bytes() == body


def test_a_download_that_breaks_says_so(form: Any, tmp_path: Path) -> None:
    file = tmp_path / "file.pdf"
    with Stepwise([head("application/pdf"), b"%PDF", CLOSE]) as server:
        error = form.save(FILE, file, base_url=server.url)
    assert type(error) is errors.TransportError
    assert file.read_bytes() == b"%PDF"


def test_a_file_that_cannot_be_written_closes_the_connection(tmp_path: Path) -> None:
    with Stepwise([head("application/pdf"), b"%PDF", HANG]) as server:
        transport = Transport(server.url, retry=0)
        stream = transport.stream(ByteStream, FILE)
        with pytest.raises(OSError):
            stream.save(tmp_path)
        assert server.left.wait(5)
        transport.close()

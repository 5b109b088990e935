"""The golden case of streams, called over a real socket by both clients."""

from __future__ import annotations

import asyncio
import datetime as dt
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.support.cases import Case
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages, imported


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("streams")).package)


def items(api: Any, url: str, method: str, *given: Any, **named: Any) -> list[Any]:
    """The items of the method's stream, which must be the same for both clients."""

    async def gather() -> list[Any]:
        async with api.AsyncClient(base_url=url) as client:
            stream = await getattr(client.chat, method)(*given, **named)
            assert isinstance(stream, (api.AsyncStream, api.AsyncByteStream))
            async with stream:
                return [item async for item in stream]

    with api.Client(base_url=url) as client:
        stream = getattr(client.chat, method)(*given, **named)
        assert isinstance(stream, (api.Stream, api.ByteStream))
        with stream:
            found = list(stream)
    assert asyncio.run(gather()) == found
    return found


def test_events(api: Any) -> None:
    events = b"id: 1\nevent: tick\ndata: a\ndata: b\n\n: still here\n\ndata: c\n\n"
    with Loopback() as server:
        server.reply(answer(200, events, "text/event-stream"))
        found = items(api, server.url, "list_ticks")
    assert found == [
        api.ServerSentEvent(data="a\nb", event="tick", id="1"),
        api.ServerSentEvent(data="c", id="1"),
    ]


def test_json_in_the_data_of_events(api: Any) -> None:
    chunks = b'data: {"delta":"Be","made":"2026-01-02T03:04:05Z"}\n\n'
    chunks += b'data: {"delta":"cause"}\n\ndata: [DONE]\n\n'
    question = api.Question(text="Why?")
    with Loopback() as server:
        server.reply(answer(200, chunks, "text/event-stream"))
        found = items(api, server.url, "chat_stream", question)
        assert server.last.header("accept") == "text/event-stream"
        server.reply(answer(200, b'{"text":"Because"}'))
        with api.Client(base_url=server.url) as client:
            assert client.chat.chat(question) == api.Answer(text="Because")
    made = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    assert found == [api.Chunk(delta="Be", made=made), api.Chunk(delta="cause")]


def test_events_of_several_types(api: Any) -> None:
    """The example of OpenAPI 3.2.0, section 4.14.4.5."""
    events = (
        b"event: addString\ndata: This data is formatted\ndata: across two lines\n"
        b"retry: 5\n\nevent: addInt64\ndata: 1234.5678\nunknown: ignored\n\n"
        b': This is a comment\nevent: addJSON\ndata: {"foo": 42}\n\n'
        b'event: addJson\ndata: {"foo": 42}\n\n'
    )
    with Loopback() as server:
        server.reply(answer(200, events, "text/event-stream"))
        found = items(api, server.url, "watch", last_event_id="3")
        assert server.last.header("last-event-id") == "3"
    first, second, unknown, last = found
    assert first == api.WatchResponseEventAddString(
        event="addString", data="This data is formatted\nacross two lines", retry=5
    )
    assert second == api.WatchResponseEventAddInt64(event="addInt64", data="1234.5678")
    assert unknown == {"event": "addJSON", "data": '{"foo": 42}'}
    assert last == api.WatchResponseEventAddJson(
        event="addJson", data=api.WatchResponseEventAddJsonData(foo=42)
    )


def test_typed_events_with_json(api: Any) -> None:
    events = b'id: 9\nevent: done\ndata: {"percent":100,"until":"2026-01-02T00:00:00Z"}'
    with Loopback() as server:
        server.reply(answer(200, events + b"\n\n", "text/event-stream"))
        (found,) = items(api, server.url, "job_events", "a/b")
        assert server.last.target == "/jobs/a%2Fb/events"
        server.reply(b"HTTP/1.1 204 Word\r\n\r\n")
        assert items(api, server.url, "job_events", "a") == []
    until = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
    progress = import_module("streams.models.progress").Progress(
        percent=100, until=until
    )
    assert found == api.JobEventsResponseEvent(id="9", event="done", data=progress)


@pytest.mark.parametrize(
    ("method", "content_type", "body"),
    [
        (
            "list_records",
            "application/x-ndjson",
            b'{"id":1,"day":"2026-01-02"}\n{"id":2}',
        ),
        (
            "read_log_stream",
            "application/jsonl",
            b'{"id":1,"day":"2026-01-02"}\n{"id":2}\n',
        ),
        (
            "list_measurements_stream",
            "application/geo+json-seq",
            b'\x1e{"id":1,\n"day":"2026-01-02"}\n\x1e{"id":2}\n',
        ),
    ],
)
def test_records(api: Any, method: str, content_type: str, body: bytes) -> None:
    with Loopback() as server:
        server.reply(answer(200, body, content_type))
        found = items(api, server.url, method)
    assert found == [api.Record(id=1, day=dt.date(2026, 1, 2)), api.Record(id=2)]


def test_headers_of_a_stream(api: Any) -> None:
    with Loopback() as server:
        odd = answer(200, b'{"id":"a"}\n', "application/x-ndjson", X_Count="many")
        server.reply(odd)
        with api.Client(base_url=server.url) as client:
            with client.recording() as exchanges:
                stream = client.chat.list_records()
            exchange = exchanges[0]
            headers = exchange.headers_as(api.ListRecordsHeaders)
            assert headers == api.ListRecordsHeaders(x_count="many")
            told = [(note.header, note.expected) for note in exchange.mismatches]
            assert told == [("x-count", "an integer")]
            assert list(stream) == [api.Record(id="a")]
            assert exchange.mismatches[1].pointer == "/0/id"
        with api.Client(base_url=server.url, strict_responses=True) as client:
            with pytest.raises(api.ResponseValidationError, match="many"):
                client.chat.list_records()


def test_the_content_type_of_the_response_decides(api: Any) -> None:
    with Loopback() as server:
        server.reply(answer(200, b"\x1e1.5\n\x1e2\n", "application/json-seq"))
        assert items(api, server.url, "list_measurements_stream") == [1.5, 2]
        server.reply(answer(200, b'1\n{"a":null}\n', "application/x-ndjson"))
        assert items(api, server.url, "anything") == [1, {"a": None}]


def test_a_file(api: Any, tmp_path: Path) -> None:
    with Loopback() as server:
        server.reply(answer(200, b"%PDF", "application/pdf"))
        assert b"".join(items(api, server.url, "read_file_as_stream")) == b"%PDF"
        with api.Client(base_url=server.url) as client:
            assert client.chat.read_file() == b"%PDF"
            stream = client.chat.read_file_as_stream()
            assert stream.save(tmp_path / "file.pdf") == 4
    assert (tmp_path / "file.pdf").read_bytes() == b"%PDF"


def test_progress_of_an_upload(api: Any, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x" * 100_000)
    told: list[tuple[int, int | None]] = []
    progress = import_module("streams.runtime.request.bodies.streams").Progress
    with Loopback() as server:
        server.reply(b"HTTP/1.1 204 Word\r\n\r\n")
        with api.Client(base_url=server.url) as client:
            upload = progress(file, lambda *at: told.append(at))
            client.chat.streamed(upload)
        assert server.last.body == b"x" * 100_000
    assert told == [(0, 100_000), (65_536, 100_000), (100_000, 100_000)]


def test_an_error_of_a_stream_is_decoded(api: Any) -> None:
    with Loopback() as server:
        problem = answer(429, b'{"title":"slow"}', Retry_After="0")
        server.reply(problem)
        with api.Client(base_url=server.url, retry=0) as client:
            with pytest.raises(api.RateLimitError) as raised:
                client.chat.chat_stream(api.Question(text=""))
            with pytest.raises(api.RequestValidationError):
                client.chat.chat_stream({"text": 1})
    assert raised.value.body.title == "slow"
    assert len(server.received) == 1


def test_the_accept_option_overrides_the_stream(api: Any) -> None:
    """`accept` is the caller's choice; a response that is not a sequence is one item."""
    body, record = b'{"id":1,"day":"2026-01-02"}', api.Record(
        id=1, day=dt.date(2026, 1, 2)
    )
    answers: list[tuple[str, bytes, Any]] = [
        ("application/jsonl", body + b"\n", record),
        ("application/json", b"[" + body + b"]", [{"id": 1, "day": "2026-01-02"}]),
    ]
    with Loopback() as server:
        for media_type, sent, item in answers:
            server.reply(*[answer(200, sent, media_type)] * 2)
            options = api.RequestOptions(accept=media_type)
            found = items(api, server.url, "read_log_stream", request_options=options)
            assert found == [item]
            accepts = [one.header("accept") for one in server.received[-2:]]
            assert accepts == [media_type] * 2


def test_an_item_without_end_breaks_the_stream_off(
    api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = import_module("streams.runtime.features.streaming.held")
    monkeypatch.setattr(held, "LARGEST", 100_000)
    body = b"data: a\n\ndata: " + b"b" * 200_000 + b"\n\n"

    async def run(url: str) -> None:
        async with api.AsyncClient(base_url=url) as client:
            stream = await client.chat.list_ticks()
            assert (await anext(stream)).data == "a"
            with pytest.raises(api.TransportError, match="longer than"):
                await anext(stream)
            assert [item async for item in stream] == []

    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(200, body, "text/event-stream"))
        stream = client.chat.list_ticks()
        assert next(stream).data == "a"
        with pytest.raises(api.TransportError, match="longer than"):
            next(stream)
        assert list(stream) == []
        asyncio.run(run(server.url))

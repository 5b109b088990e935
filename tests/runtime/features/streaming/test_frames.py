"""Frames of sequential media types: the same, however the bytes are cut."""

from __future__ import annotations

import json
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core.mismatches import Mismatches
from runtime.errors import TransportError
from runtime.features.streaming import held
from runtime.features.streaming.event_frames import EventFrames
from runtime.features.streaming.events import (
    DataStream,
    EventStream,
    ServerSentEvent,
    TypedEventStream,
)
from runtime.features.streaming.items import END, Frames
from runtime.features.streaming.json_lines import JsonLines, LineFrames
from runtime.features.streaming.json_sequence import JsonSequence, RecordFrames


def found(frames: Frames[Any], *pieces: bytes) -> list[Any]:
    return [f for piece in pieces for f in frames.feed(piece)] + frames.finish()


def cut(data: bytes, places: list[int]) -> list[bytes]:
    bounds = [0, *sorted(place % (len(data) + 1) for place in places), len(data)]
    return [data[a:b] for a, b in zip(bounds, bounds[1:])]


def events(text: str) -> list[ServerSentEvent]:
    kind = EventStream()
    return [
        kind.item(frame, Mismatches()) for frame in found(EventFrames(), text.encode())
    ]


# Any chunking gives the same frames

PLACES = st.lists(st.integers(0, 10_000), max_size=12)
EVENT_BYTES = st.lists(
    st.sampled_from(
        [b"data", b":", b" ", b"\r", b"\n", b"\r\n", b"id: 1", b"event:x", b"retry:5"]
        + [b"\n\n", b"data: a", "é\U0001f600".encode(), b"\xff", b"\xef\xbb\xbf", b"\0"]
    ),
    max_size=40,
).map(b"".join)
JSON_BYTES = st.lists(
    st.sampled_from(
        [b'{"a":1}', b"[1,", b"]", b"\n", b"\r\n", b"\x1e", b'"x\\"{"', b"12", b" "]
        + [b"\xef\xbb\xbf", b"{\n", b"}", b"null", "é".encode()]
    ),
    max_size=40,
).map(b"".join)


@given(EVENT_BYTES, PLACES)
def test_events_do_not_depend_on_chunks(data: bytes, places: list[int]) -> None:
    assert found(EventFrames(), *cut(data, places)) == found(EventFrames(), data)
    single = [data[i : i + 1] for i in range(len(data))]
    assert found(EventFrames(), *single) == found(EventFrames(), data)


@pytest.mark.parametrize("frames", [LineFrames, RecordFrames])
@given(JSON_BYTES, PLACES)
def test_json_frames_do_not_depend_on_the_cuts(
    frames: type[LineFrames | RecordFrames], data: bytes, places: list[int]
) -> None:
    assert found(frames(), *cut(data, places)) == found(frames(), data)
    single = [data[i : i + 1] for i in range(len(data))]
    assert found(frames(), *single) == found(frames(), data)


LINE = st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"]))


@given(
    st.lists(
        st.tuples(st.lists(LINE, min_size=1), LINE, LINE, st.integers(0, 10**6)),
        max_size=5,
    ),
    st.sampled_from(["\n", "\r", "\r\n"]),
    PLACES,
)
def test_written_items_are_read_back(
    sent: list[tuple[list[str], str, str, int]], end: str, places: list[int]
) -> None:
    text, expected, last = "", list[ServerSentEvent](), ""
    for data, event, id_, retry in sent:
        lines = [f"event: {event}", f"id: {id_}", f"retry: {retry}", ": comment"]
        lines += [f"data: {line}" for line in data]
        text += "".join(line + end for line in [*lines, ""])
        last = id_
        joined = "\n".join(data)
        expected.append(ServerSentEvent(joined, event or "message", last, retry))
    pieces = cut(text.encode(), places)
    kind, notes = EventStream(), Mismatches()
    assert [kind.item(f, notes) for f in found(EventFrames(), *pieces)] == expected


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.lists(JSON), st.booleans(), PLACES)
def test_json_items_are_read_as_they_were_written(
    values: list[Any], indented: bool, places: list[int]
) -> None:
    lines = "".join(json.dumps(value) + "\n" for value in values).encode()
    notes = Mismatches()
    read = [
        JsonLines().item(f, notes) for f in found(LineFrames(), *cut(lines, places))
    ]
    assert read == values
    written = [json.dumps(value, indent=1 if indented else None) for value in values]
    records = "".join(f"\x1e{text}\n" for text in written).encode()
    frames = found(RecordFrames(), *cut(records, places))
    assert [JsonSequence().item(f, notes) for f in frames] == values
    assert not notes


# The examples of the HTML standard, 9.2.6, and what its text says besides


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("data: YHOO\ndata: +2\ndata: 10\n\n", [ServerSentEvent("YHOO\n+2\n10")]),
        (
            ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\n"
            "data:  third event\n\n",
            [
                ServerSentEvent("first event", id="1"),
                ServerSentEvent("second event"),
                ServerSentEvent(" third event"),
            ],
        ),
        ("data\n\ndata\ndata\n\ndata:", [ServerSentEvent(""), ServerSentEvent("\n")]),
        ("data:test\n\ndata: test\n\n", [ServerSentEvent("test")] * 2),
        (
            "event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\n",
            [ServerSentEvent("73857293", "add"), ServerSentEvent("2153", "remove")],
        ),
        ("\ufeffdata: a\n\n", [ServerSentEvent("a")]),
        ("data: a\n\n\ufeffdata: b\n\n", [ServerSentEvent("a")]),
        ("data: a\r\rdata: b\r\n\r\n", [ServerSentEvent("a"), ServerSentEvent("b")]),
        ("event: ping\n\ndata: a\n\n", [ServerSentEvent("a")]),
        ("id: 1\n\ndata: a\n\n", [ServerSentEvent("a", id="1")]),
        (
            "id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n",
            [ServerSentEvent("a", id="1")] * 1 + [ServerSentEvent("b", id="1")],
        ),
        (
            "retry: 10\ndata: a\n\ndata: b\n\n",
            [ServerSentEvent("a", retry=10), ServerSentEvent("b")],
        ),
        ("retry: 1s\nretry: -1\ndata: a\n\n", [ServerSentEvent("a")]),
        ("data: a\n", []),
        ("Data: a\ndatas: b\nx\n\n", []),
    ],
)
def test_the_standard(text: str, expected: list[ServerSentEvent]) -> None:
    assert events(text) == expected


def test_an_event_is_complete_with_its_empty_line() -> None:
    frames = EventFrames()
    assert frames.feed(b"data: a\r\n\r") == [{"data": "a"}]
    assert frames.feed(b"\ndata: b\n\n") == [{"data": "b"}]


# Items


def item(kind: Any, data: bytes) -> tuple[Any, list[str]]:
    notes = Mismatches()
    (frame,) = found(kind.frames(), data)
    return kind.item(frame, notes), [str(note) for note in notes]


def test_malformed_json_is_kept_as_a_string() -> None:
    assert item(JsonLines(), b"{oops\n") == (
        "{oops",
        ["the body: expected JSON text, got '{oops'"],
    )
    assert item(DataStream(), b"data: {oops\n\n")[0] == "{oops"
    assert item(JsonLines("int"), b'"a"\n') == (
        "a",
        ["the body: expected an integer, got 'a'"],
    )


def test_done_ends_a_stream_of_json_alone() -> None:
    done = b"data: [DONE]\n\n"
    assert item(DataStream(), done)[0] is END
    assert item(EventStream(), done)[0] == ServerSentEvent("[DONE]")
    assert item(TypedEventStream(json=True), done)[0] is END
    assert item(TypedEventStream(), done)[0] == {"data": "[DONE]"}


def test_data_of_typed_events_is_json_where_the_schema_says_so() -> None:
    kind = TypedEventStream(json=("a",))
    assert item(kind, b"event: a\ndata: [1]\n\n")[0] == {"event": "a", "data": [1]}
    assert item(kind, b"event: b\ndata: [1]\n\n")[0] == {"event": "b", "data": "[1]"}
    value, notes = item(kind, b"event: a\ndata: [1\n\n")
    assert value == {"event": "a", "data": "[1"}
    assert notes == ["/data: expected JSON text, got '[1'"]


@pytest.mark.parametrize("text", [b"12", b"true", b"null"])
def test_a_scalar_that_may_be_truncated_is_not_decoded(text: bytes) -> None:
    """RFC 7464, section 2.4."""
    assert item(JsonSequence(), b"\x1e" + text)[0] == text.decode()
    assert item(JsonSequence(), b"\x1e" + text + b"\n")[0] == json.loads(text)


def test_a_malformed_record_does_not_affect_the_next() -> None:
    data = b'\x1e{"a":[1,\x1e{"b":2}\n\x1e\x1e3\n'
    notes = Mismatches()
    items = [JsonSequence().item(f, notes) for f in found(RecordFrames(), data)]
    assert items == ['{"a":[1,', {"b": 2}, 3]
    assert len(notes) == 1


def test_a_record_is_complete_with_its_line_end() -> None:
    frames = RecordFrames()
    assert frames.feed(b'\x1e{"a":\n') == []
    assert frames.feed(b"1}\n") == [b'{"a":\n1}\n']


# What the HTML standard says of the fields of an event (section 9.2.6)


def test_id_and_retry_are_kept_after_an_event_without_data() -> None:
    text = "retry: 3000\n\nid: 7\nevent: lost\n\ndata: a\n\ndata: b\n\n"
    assert events(text) == [
        ServerSentEvent("a", id="7", retry=3000),
        ServerSentEvent("b", id="7"),
    ]


def test_an_empty_event_name_is_the_default() -> None:
    text = 'event\ndata: {"a": 1}\n\nevent: x\nevent:\ndata: 2\n\n'
    frames = found(EventFrames(), text.encode())
    assert frames == [{"data": '{"a": 1}'}, {"data": "2"}]
    kind = TypedEventStream(json=("message",))
    assert kind.item(frames[0], Mismatches()) == {"data": {"a": 1}}


# An item without end


@pytest.mark.parametrize(
    ("frames", "end"),
    [
        (EventFrames, b"\n\n"),
        (LineFrames, b"\n"),
        (RecordFrames, b"\n"),
    ],
)
def test_an_item_may_be_long_but_not_without_end(
    monkeypatch: pytest.MonkeyPatch, frames: type[Frames[Any]], end: bytes
) -> None:
    monkeypatch.setattr(held, "LARGEST", 1000)
    one = b"data:" + b"1" * 900 + end
    assert len(found(frames(), one, one, one)) == 3
    with pytest.raises(TransportError, match="longer than 1000 bytes"):
        found(frames(), *[b"data:" + b"1" * 95] * 11)


def test_lines_that_belong_to_one_item_are_counted_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(held, "LARGEST", 1000)
    comments = [b": still here\n"] * 1000
    assert len(found(EventFrames(), *comments, b"data\n\n")) == 1
    with pytest.raises(TransportError):
        found(EventFrames(), *[b"data: a\n"] * 501)
    with pytest.raises(TransportError):
        found(RecordFrames(), b"\x1e[\n", *[b"1,\n"] * 400)


def test_the_quotes_of_a_record_are_paired_in_linear_time() -> None:
    begun = perf_counter()
    assert len(found(RecordFrames(), b'["' + b'\\"' * 200_000 + b"\n")) == 1
    assert perf_counter() - begun < 1

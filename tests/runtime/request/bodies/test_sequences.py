"""Sequences as vendors document them: the types of the items, and their decoding."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import gen
from tests.support.documents import document, ref

STRING = {"type": "string"}
JSON_TEXT = {**STRING, "contentMediaType": "application/json"}


def event(data: Any, name: str = "") -> dict[str, Any]:
    made: dict[str, Any] = {"type": "object", "properties": {"data": data}}
    if name:
        made["required"] = ["event"]
        made["properties"]["event"] = {"const": name}
    return made


SCHEMAS: dict[str, Any] = {
    "Chunk": {"type": "object", "properties": {"id": STRING, "delta": STRING}},
    "Chunks": {"type": "array", "items": ref("Chunk")},
    "Text": STRING,
    "Event": event(STRING),
    "Packed": event({**JSON_TEXT, "contentSchema": ref("Chunk")}),
    "Loose": event(ref("Chunk")),
    "Started": event({**JSON_TEXT, "contentSchema": ref("Chunk")}, "started"),
    "Ended": event(STRING, "ended"),
    "Any": {
        "oneOf": [ref("Started"), ref("Ended")],
        "discriminator": {"propertyName": "event"},
    },
    "Loop": {"anyOf": [ref("Loop"), ref("Event")]},
}


def generated(tmp_path: Path, content: dict[str, Any]) -> tuple[str, str]:
    """The result type of the method, and the runtime's class of the response."""
    answer = {"description": "Items", "content": content}
    path = {"get": {"operationId": "listen", "responses": {"200": answer}}}
    text = document(SCHEMAS, paths={"/": path}, openapi="3.2.0")
    (tmp_path / "spec.json").write_text(text)
    run = gen("spec.json", "-o", "made", cwd=tmp_path)
    assert run.code == 0, run.err
    code = (tmp_path / "made/api/default.py").read_text()
    returned = re.search(r"-> ((?:Stream|ServerSentEvents)\[.*?\]):", code, re.DOTALL)
    known = re.search(r'"200": (.*?),?\s*\},?\n    \)', code, re.DOTALL)
    assert returned is not None and known is not None, code
    flat = re.sub(r"\s+", " ", known[1])
    return returned[1], re.sub(r"\( |,? (?=\))", lambda m: m[0].strip(" ,"), flat)


@pytest.mark.parametrize(
    ("content", "returned", "known"),
    [
        # server-sent events
        ({}, "ServerSentEvents[ServerSentEvent]", "EventStream()"),
        ({"schema": STRING}, "ServerSentEvents[ServerSentEvent]", "EventStream()"),
        ({"schema": ref("Text")}, "ServerSentEvents[ServerSentEvent]", "EventStream()"),
        (
            {"schema": ref("Chunk")},
            "ServerSentEvents[models.Chunk]",
            'DataStream("models.Chunk", chunk.decode)',
        ),
        (
            {"itemSchema": ref("Chunk")},
            "ServerSentEvents[models.Chunk]",
            'DataStream("models.Chunk", chunk.decode)',
        ),
        (
            {"schema": ref("Chunks")},
            "ServerSentEvents[models.Chunk]",
            'DataStream("models.Chunk", chunk.decode)',
        ),
        (
            {"itemSchema": ref("Event"), "schema": ref("Chunks")},
            "ServerSentEvents[models.Event]",
            'TypedEventStream("models.Event", event.decode)',
        ),
        (
            {"itemSchema": ref("Loose")},
            "ServerSentEvents[models.Loose]",
            'TypedEventStream("models.Loose", loose.decode, json=True)',
        ),
        (
            {"itemSchema": ref("Packed")},
            "ServerSentEvents[models.ListenResponseEvent]",
            'TypedEventStream("models.ListenResponseEvent",'
            " listen_response_event.decode, json=True)",
        ),
        (
            {"itemSchema": ref("Loop")},
            "ServerSentEvents[Any]",  # a union that is one of its own members
            "TypedEventStream()",
        ),
    ],
)
def test_events(
    tmp_path: Path, content: dict[str, Any], returned: str, known: str
) -> None:
    found = generated(tmp_path, {"text/event-stream": content})
    assert found[0] == returned
    assert found[1] == known


def test_events_of_several_components(tmp_path: Path) -> None:
    """Only one of them has JSON in its data; the components describe the string."""
    content = {"text/event-stream": {"itemSchema": ref("Any")}}
    returned, known = generated(tmp_path, content)
    models = re.findall(r"models\.(\w+)", returned)
    assert models == ["ListenResponseEventStarted", "Ended"]
    assert 'json=("started",)' in known
    assert '"started"' in known and '"ended"' in known
    folder = tmp_path / "made/models"
    made = (folder / "listen_response_event_started.py").read_text()
    assert "data: models.Chunk | None" in made
    assert "data: str | None" in (folder / "started.py").read_text()


@pytest.mark.parametrize(
    "media_type",
    [
        "application/x-ndjson",
        "application/ndjson",
        "application/jsonl",
        "application/x-jsonlines",
        "application/stream+json",
        "application/json-seq",
        "application/geo+json-seq",
    ],
)
@pytest.mark.parametrize(
    "content",
    [{"itemSchema": ref("Chunk")}, {"schema": ref("Chunk")}, {"schema": ref("Chunks")}],
    ids=json.dumps,
)
def test_json(tmp_path: Path, media_type: str, content: dict[str, Any]) -> None:
    returned, known = generated(tmp_path, {media_type: content})
    assert returned == "Stream[models.Chunk]"
    kind = "JsonSequence" if "seq" in media_type else "JsonLines"
    assert known.startswith(f'{kind}("models.Chunk", chunk.decode')

"""Responses that are declared as JSON and configured as streams."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import gen
from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING, FLAG = {"type": "string"}, {"type": "boolean"}
SCHEMAS = {
    "Pod": {"type": "object", "properties": {"name": STRING}},
    "PodList": {
        "type": "object",
        "properties": {"items": {"type": "array", "items": ref("Pod")}},
    },
    "Event": {"type": "object", "properties": {"type": STRING, "object": ref("Pod")}},
}


def asked(name: str) -> list[dict[str, Any]]:
    return [{"name": name, "in": "query", "schema": FLAG}]


def document_of(**operations: dict[str, Any]) -> str:
    paths = {f"/{name}": {"get": one} for name, one in operations.items()}
    return document(SCHEMAS, paths=paths)


DOCUMENT = document_of(
    watchPod=operation("watchPod", answer=ref("Event")),
    listPod=operation("listPod", answer=ref("PodList"), parameters=asked("watch")),
    readPods=operation("readPods", answer={"type": "array", "items": ref("Pod")}),
    plain=operation("plain", answer=ref("Pod")),
)
SETTINGS = """
[tool.openapi-gen.streams]
watchPod = "ndjson"
listPod = {format = "ndjson", items = "#/components/schemas/Event"}
"read*" = "json-seq"
"#/paths/~1plain/get" = "sse"
"""


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("configured_streams", DOCUMENT, SETTINGS)


def streamed(api: Any, method: str, body: bytes, content_type: str) -> list[Any]:
    """The items, which must be the same for both clients; and the requested type."""
    reply = answer(body=body, content_type=content_type)
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(reply)
        with getattr(client.things, method)() as stream:
            items = list(stream)
        accept = server.last.header("accept")

    async def run(url: str) -> list[Any]:
        async with api.AsyncClient(base_url=url) as client:
            async with await getattr(client.things, method)() as stream:
                return [item async for item in stream]

    with Loopback() as server:
        server.reply(reply)
        assert asyncio.run(run(server.url)) == items
    return [accept, *items]


def lines(*values: Any) -> bytes:
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def test_lines_of_json(api: Any) -> None:
    body = lines({"type": "ADDED", "object": {"name": "a"}}, {"type": "DELETED"})
    event = api.models.Event
    assert streamed(api, "watch_pod_stream", body, "application/json") == [
        "application/json",
        event(type="ADDED", object=api.models.Pod(name="a")),
        event(type="DELETED"),
    ]


def test_items_of_another_schema(api: Any) -> None:
    body = lines({"type": "ADDED"})
    found = streamed(api, "list_pod_stream", body, "application/json;stream=watch")
    assert found[1:] == [api.models.Event(type="ADDED")]


def test_the_items_of_an_array(api: Any) -> None:
    found = streamed(api, "read_pods_stream", b'\x1e{"name":"a"}\n', "application/json")
    assert found[1:] == [api.models.Pod(name="a")]


def test_events(api: Any) -> None:
    found = streamed(api, "plain_stream", b'data: {"name":"a"}\n\n', "application/json")
    assert found[1:] == [api.models.Pod(name="a")]


def test_the_method_itself_reads_the_whole(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=b'{"items":[{"name":"a"}]}'))
        assert client.things.list_pod().items == [api.models.Pod(name="a")]


def generate(folder: Path, text: str, settings: str = "") -> Any:
    (folder / "spec.yaml").write_text(text, encoding="utf-8")
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    return gen("spec.yaml", "-o", "out", "-v", cwd=folder)


TABLE = "[tool.openapi-gen.streams]\n"


@pytest.mark.parametrize(
    ("setting", "code", "message"),
    [
        ('plain = "xml"', 2, "streams: 'plain' needs a format, one of ndjson"),
        ('plain = {items = "x"}', 2, "needs a format"),
        ('plain = {format = "sse", item = "x"}', 2, "has no 'item'"),
        ("plain = 1", 2, "must be a string or a table"),
        ('plain = {format = "ndjson", items = "#/nothing"}', 2, "does not exist"),
        ('text = "ndjson"', 2, "no successful response is JSON"),
        ('nothing = "ndjson"', 0, "'nothing' matches no operation"),
    ],
)
def test_settings_that_do_not_fit(
    tmp_path: Path, setting: str, code: int, message: str
) -> None:
    text = operation("text", answer=STRING)
    content = text["responses"]["200"]["content"]
    content["text/plain"] = content.pop("application/json")
    spec = document_of(plain=operation("plain", answer=ref("Pod")), text=text)
    run = generate(tmp_path, spec, TABLE + setting)
    assert run.code == code and message in run.err


def test_one_note_for_all_operations_that_may_stream(tmp_path: Path) -> None:
    parametrised = operation("media", answer=ref("Pod"))
    content = parametrised["responses"]["200"]["content"]
    content["application/json;stream=watch"] = content["application/json"]
    spec = document_of(
        first=operation("first", answer=ref("Pod"), parameters=asked("watch")),
        second=operation("second", answer=ref("Pod"), parameters=asked("follow")),
        media=parametrised,
        plain=operation("plain", answer=ref("Pod"), parameters=asked("all")),
    )
    run = generate(tmp_path, spec)
    assert run.code == 0
    assert run.err.count("possible-stream") == 1
    assert "'first' and 2 other operations may respond with a stream of JSON" in run.err
    settings = TABLE + "".join(
        f'{n} = "ndjson"\n' for n in ("first", "second", "media")
    )
    assert "possible-stream" not in generate(tmp_path, spec, settings).err

"""Responses with unusual charsets, without a body, or with an undocumented one."""

from __future__ import annotations

import asyncio
from inspect import signature
from typing import Any

import pytest

from tests.support.documents import document, ref
from tests.support.loopback import Loopback, Received, answer
from tests.support.packages import Packages

PET = {"type": "object", "properties": {"name": {"type": "string"}}}


def answering(name: str, **content: Any) -> dict[str, Any]:
    responses = {"200": {"description": "OK", "content": content}}
    return {"operationId": name, "tags": ["things"], "responses": responses}


def media(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {name: {"schema": schema}}


BINARY = {"type": "string", "format": "binary"}
SPEC = document(
    {"Pet": PET},
    paths={
        "/json": {
            "get": answering("readJson", **media("application/json", ref("Pet"))),
            "head": answering("probe", **media("application/json", ref("Pet"))),
        },
        "/text": {"get": answering("readText", **media("text/plain", {}))},
        "/xml": {"get": answering("readXml", **media("application/xml", ref("Pet")))},
        "/file": {
            "get": answering("readFile", **media("application/octet-stream", BINARY)),
            "head": answering("probeEvents", **media("text/event-stream", {})),
        },
    },
)


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("charsets", SPEC)


def read(api: Any, method: str, body: bytes, content_type: str) -> tuple[Any, int]:
    """The result of a method, and the number of mismatches."""
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=body, content_type=content_type))
        with client.recording() as exchanges:
            value = getattr(client.things, method)()
    return value, len(exchanges[0].mismatches)


@pytest.mark.parametrize(
    "charset", ["hex", "zlib", "rot13", "base64", "idna", "punycode", "undefined", "x"]
)
def test_an_unknown_charset_is_ignored(api: Any, charset: str) -> None:
    kept = "caf\ufffd"
    text = f"text/plain; charset={charset}"
    assert read(api, "read_text", b"caf\xe9", text) == (kept, 0)
    json = f"application/json; charset={charset}"
    with pytest.raises(api.ResponseDecodeError, match="not JSON text: caf\ufffd"):
        read(api, "read_json", b"caf\xe9", json)
    xml = f"application/xml; charset={charset}"
    assert read(api, "read_xml", b"<p><name>a</name></p>", xml) == (
        api.Pet(name="a"),
        0,
    )


@pytest.mark.parametrize("charset", ["shift_jis", "EUC-JP", "utf-16"])
def test_json_and_xml_are_read_in_the_charset_that_is_named(
    api: Any, charset: str
) -> None:
    pet = api.Pet(name="\u65e5\u672c")
    json = '{"name": "\u65e5\u672c"}'.encode(charset)
    xml = "<pet><name>\u65e5\u672c</name></pet>".encode(charset)
    named = f"application/json; charset={charset}"
    assert read(api, "read_json", json, named) == (pet, 0)
    named = f"application/xml; charset={charset}"
    assert read(api, "read_xml", xml, named) == (pet, 0)


def test_xml_can_declare_its_encoding(api: Any) -> None:
    text = '<?xml version="1.0" encoding="Shift_JIS"?><p><name>\u65e5</name></p>'
    found = read(api, "read_xml", text.encode("shift_jis"), "application/xml")
    assert found == (api.Pet(name="\u65e5"), 0)
    lies = text.encode("shift_jis").replace(b"Shift_JIS", b"EUC-JP")
    with pytest.raises(api.ResponseDecodeError):
        read(api, "read_xml", lies, "application/xml")


@pytest.mark.parametrize(
    ("body", "content_type"),
    [(b"a\r\n", "text/plain"), (b'{"a": 1}', "application/json"), (b"\0", "image/png")],
)
def test_where_bytes_alone_are_described_all_is_bytes(
    api: Any, body: bytes, content_type: str
) -> None:
    assert read(api, "read_file", body, content_type) == (body, 1)


def headers_alone(request: Received) -> bytes:
    assert request.line.startswith("HEAD")
    return answer(body=b"", content_type="application/json", X_A="1")


def test_head_returns_none_and_accepts_the_media_types_of_get(api: Any) -> None:
    things = api.Client(base_url="http://h").things
    assert signature(things.probe).return_annotation == "None"
    assert signature(things.probe_events).return_annotation == "None"

    async def run(url: str) -> list[Any]:
        async with api.AsyncClient(base_url=url, strict_responses=True) as client:
            return [await client.things.probe(), await client.things.probe_events()]

    with (
        Loopback(respond=headers_alone) as server,
        api.Client(base_url=server.url, strict_responses=True) as client,
    ):
        assert client.things.probe() is None
        assert client.things.probe_events() is None
        assert asyncio.run(run(server.url)) == [None, None]
        asked = [request.header("accept") for request in server.received]
    assert asked == ["application/json", "text/event-stream"] * 2

"""Requests that the golden cases do not have, byte for byte as the standard has them."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.support.documents import document
from tests.support.loopback import Loopback, Received
from tests.support.packages import Packages

STRING = {"type": "string"}


def operation(**more: Any) -> dict[str, Any]:
    return {
        "operationId": "call",
        "responses": {"200": {"description": "Done"}},
        **more,
    }


def posting(media_type: str, content: dict[str, Any]) -> dict[str, Any]:
    body = {"required": True, "content": {media_type: content}}
    return {"/a": {"post": operation(requestBody=body)}}


def package(packages: Packages, name: str, paths: Any, **more: Any) -> Any:
    spec = document(paths=paths, openapi="3.2.0", **more)
    return packages.load(f"bytes_{name}", spec)


def sent(api: Any, *arguments: Any, **named: Any) -> Received:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.default.call(*arguments, **named)
        return server.last


def test_a_query_that_is_a_form_is_written_by_its_encodings(packages: Packages) -> None:
    schema = {
        "type": "object",
        "properties": {"ids": {"type": "array", "items": STRING}, "at": STRING},
    }
    encoding = {"ids": {"explode": False}, "at": {"allowReserved": True}}
    form = {
        "application/x-www-form-urlencoded": {"schema": schema, "encoding": encoding}
    }
    query = {"name": "q", "in": "querystring", "content": form}
    api = package(
        packages, "query_form", {"/a": {"get": operation(parameters=[query])}}
    )
    assert (
        sent(api, q={"ids": ["1", "2 3"], "at": "a/b"}).target == "/a?ids=1,2+3&at=a/b"
    )


def test_parts_are_xml_if_their_encodings_say_so(packages: Packages) -> None:
    item = {
        "type": "object",
        "properties": {"id": {**STRING, "xml": {"attribute": True}}},
    }
    schema = {
        "type": "object",
        "properties": {
            "one": {**item, "xml": {"name": "One"}},
            "many": {"type": "array", "items": item},
            "text": STRING,
        },
    }
    xml = {"contentType": "application/xml"}
    encoding = {"one": xml, "many": xml, "text": xml}
    content = {"schema": schema, "encoding": encoding}
    api = package(packages, "xml_parts", posting("multipart/form-data", content))
    value = {"one": {"id": "1"}, "many": [{"id": "2"}, {"id": "3"}], "text": "<t/>"}
    head, *parts = sent(api, value).body.split(b'form-data; name="')
    declaration = b'<?xml version="1.0" encoding="UTF-8"?>\n'
    assert [part.split(b"\r\n--")[0] for part in parts] == [
        b'one"\r\nContent-Type: application/xml\r\n\r\n%b<One id="1"/>' % declaration,
        b'many"\r\nContent-Type: application/xml\r\n\r\n%b<many id="2"/>' % declaration,
        b'many"\r\nContent-Type: application/xml\r\n\r\n%b<many id="3"/>' % declaration,
        b'text"\r\nContent-Type: application/xml\r\n\r\n<t/>',
    ]


def test_a_multipart_type_is_never_a_range_and_has_one_boundary(
    packages: Packages,
) -> None:
    content = {"schema": {"type": "object", "properties": {"a": STRING}}}
    for name, media_type in (
        ("range", "multipart/*"),
        ("bounded", "multipart/form-data; boundary=abc"),
    ):
        api = package(packages, name, posting(media_type, content))
        found = sent(api, {"a": "b"}).header("content-type") or ""
        assert re.fullmatch("multipart/form-data; boundary=[0-9a-f]{32}", found)


def test_a_string_is_sent_in_the_charset_of_its_media_type(packages: Packages) -> None:
    media_type = 'text/plain; charset="ISO-8859-1"'
    api = package(packages, "charset", posting(media_type, {"schema": STRING}))
    request = sent(api, "\u00e9")
    assert (request.body, request.header("content-type")) == (b"\xe9", media_type)
    with pytest.raises(api.RequestValidationError, match="a string in ISO-8859-1"):
        sent(api, "\u20ac")


def test_a_query_in_a_path_is_filled_and_sent_once(packages: Packages) -> None:
    """Documents have it, though no path can: icons8.com's, learnifier.com's."""
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": STRING},
        {"name": "key", "in": "path", "required": True, "schema": STRING},
        {"name": "size", "in": "query", "schema": {"type": "integer"}},
    ]
    path = "/users/{id}/pic?key={key}&size={size}&v=1"
    paths = {path: {"get": operation(parameters=parameters)}}
    api = package(packages, "query_in_path", paths)
    assert (
        sent(api, "a b", "c&d", size=5).target
        == "/users/a%20b/pic?key=c%26d&v=1&size=5"
    )
    assert sent(api, "a", "b").target == "/users/a/pic?key=b&v=1"


def test_server_sent_events_are_not_json_in_a_request(packages: Packages) -> None:
    event = {"type": "object", "properties": {"data": STRING}}
    paths = posting("text/event-stream", {"itemSchema": event})
    assert (
        sent(package(packages, "events", paths), "data: a\n\n").body == b"data: a\n\n"
    )


async def words(*texts: bytes) -> AsyncIterator[bytes]:
    for text in texts:
        await asyncio.sleep(0)
        yield text


class Asynchronous:
    """A file as anyio and aiofiles open it."""

    def __aiter__(self) -> AsyncIterator[bytes]:
        return words(b"c", b"d")

    async def read(self, size: int) -> bytes:
        raise AssertionError("it is iterated over")

    async def tell(self) -> int:
        raise AssertionError("nobody can wait for it")


def sent_by_async_client(api: Any, body: Any) -> Received:
    async def run(url: str) -> None:
        async with api.AsyncClient(base_url=url) as client:
            await client.default.call(body)

    with Loopback() as server:
        asyncio.run(run(server.url))
        return server.last


def test_an_async_client_sends_asynchronous_iterables(packages: Packages) -> None:
    api = package(packages, "later", posting("application/octet-stream", {}))
    told: list[tuple[int, int | None]] = []
    progress = api.Progress(words(b"a", b"bc"), lambda *now: told.append(now))
    request = sent_by_async_client(api, progress)
    assert (request.body, told) == (b"abc", [(0, None), (1, None), (3, None)])
    assert request.header("transfer-encoding") == "chunked"
    assert sent_by_async_client(api, Asynchronous()).body == b"cd"
    for body in (words(b"a"), progress, Asynchronous()):
        with pytest.raises(api.RequestValidationError, match="AsyncClient accepts"):
            sent(api, body)


def test_a_part_can_be_awaited(packages: Packages) -> None:
    file = {"type": "object", "properties": {"f": {}, "g": {}}}
    paths = posting("multipart/form-data", {"schema": file})
    api = package(packages, "later_parts", paths)
    body = sent_by_async_client(api, {"f": words(b"a", b"b"), "g": b"c"}).body
    assert re.findall(rb"\r\n\r\n(\w+)\r\n--", body) == [b"ab", b"c"]


def test_items_of_a_sequence_can_be_awaited(packages: Packages) -> None:
    item = {"type": "object", "properties": {"n": {"type": "integer"}}}
    paths = posting("application/x-ndjson", {"itemSchema": item})
    api = package(packages, "later_items", paths)

    async def items(*numbers: Any) -> AsyncIterator[dict[str, Any]]:
        for number in numbers:
            yield {"n": number}

    assert sent_by_async_client(api, items(1, 2)).body == b'{"n":1}\n{"n":2}\n'
    with pytest.raises(api.RequestValidationError, match="body /1/n: "):
        sent_by_async_client(api, items(1, "x"))
    with pytest.raises(api.RequestValidationError, match="AsyncClient accepts"):
        sent(api, items(1))


def test_an_empty_value_is_sent_if_it_is_allowed(packages: Packages) -> None:
    """OpenAPI 3.0.4, `allowEmptyValue`: in place of a parameter that is left out."""
    kinds: dict[str, Any] = {
        "number": {"type": "integer", "minimum": 1},
        "many": {"type": "array", "items": STRING, "minItems": 1},
        "choice": {"type": "string", "enum": ["a"]},
        "text": {"type": "string", "minLength": 1},
    }
    parameters = [
        {"name": name, "in": "query", "schema": kind, "allowEmptyValue": True}
        for name, kind in kinds.items()
    ]
    parameters.append({"name": "other", "in": "query", "schema": kinds["number"]})
    paths = {"/a": {"get": operation(parameters=parameters)}}
    api = package(packages, "empty", paths)
    empty = dict.fromkeys(kinds, "")
    assert sent(api, **empty).target == "/a?number=&many=&choice=&text="
    module = importlib.import_module(f"{api.__name__}.api.default")
    number = inspect.signature(module.Default.call).parameters["number"]
    assert number.annotation == "int | Literal[''] | None"
    with pytest.raises(api.RequestValidationError) as caught:
        sent(api, number=0, other="")
    assert [v.pointer for v in caught.value.violations] == [
        "/query/number",
        "/query/other",
    ]


def test_a_patch_takes_a_dict_with_null(packages: Packages) -> None:
    user = {
        "type": "object",
        "properties": {"nick": STRING, "age": {"type": "integer"}},
    }
    paths = posting("application/merge-patch+json", {"schema": user})
    api = package(packages, "patch", paths)
    module = importlib.import_module(f"{api.__name__}.api.default")
    body = inspect.signature(module.Default.call).parameters["body"]
    assert body.annotation == "models.CallRequest | Mapping[str, Any]"
    assert sent(api, {"nick": None}).body == b'{"nick":null}'

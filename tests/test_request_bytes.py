"""Requests that the golden cases do not have, byte for byte as the standard has them."""

from __future__ import annotations

from typing import Any

from tests.runtime.loopback import Loopback, Received
from tests.support.documents import document
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


def test_parts_are_xml_where_their_encodings_say_so(packages: Packages) -> None:
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

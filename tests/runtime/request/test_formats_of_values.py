"""Formats that share a Python type with another: in parameters, bodies and responses."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any
from urllib.parse import unquote

import pytest

from tests.support.both_clients import both, refused, sent
from tests.support.documents import document, ref
from tests.support.loopback import answer
from tests.support.packages import Packages

DATA = b"\xff\xfe\xfd\x00"
THEN = dt.datetime(2020, 1, 2, 3, 4, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))
HTTP = "Thu, 02 Jan 2020 02:04:05 GMT"
PROPERTIES: dict[str, Any] = {
    "token": {"type": "string", "format": "base64url"},
    "key": {"type": "string", "contentEncoding": "base64url"},
    "plain": {"type": "string", "format": "byte"},
    "modified": {"type": "string", "format": "http-date"},
    "since": {"type": "integer", "format": "unixtime"},
    "until": {"type": "number", "format": "unix-time"},
    "list": {"type": "array", "items": {"type": "integer", "format": "unix-time"}},
    "at": {"type": "string", "format": "date-time"},
}
VALUES: dict[str, Any] = {
    "token": DATA,
    "key": DATA,
    "plain": DATA,
    "modified": THEN,
    "since": THEN,
    "until": THEN.replace(microsecond=500_000),
    "list": [THEN],
    "at": THEN,
}
WRITTEN: dict[str, Any] = {
    "token": "__79AA",
    "key": "__79AA",
    "plain": "//79AA==",
    "modified": HTTP,
    "since": 1577930645,
    "until": 1577930645.5,
    "list": [1577930645],
    "at": "2020-01-02T03:04:05+01:00",
}


@pytest.fixture
def api(packages: Packages) -> Any:
    thing = {"type": "object", "properties": PROPERTIES}
    media = {"application/json": {"schema": ref("Thing")}}
    done = {"200": {"description": "Done", "content": media}}
    query = [{"name": n, "in": "query", "schema": s} for n, s in PROPERTIES.items()]
    header = {
        "name": "If-Modified-Since",
        "in": "header",
        "schema": PROPERTIES["modified"],
    }
    nested = {"type": "array", "items": PROPERTIES["list"]}
    body = {"required": True, "content": media}
    bare = {"required": True, "content": {"application/json": {"schema": nested}}}
    paths: dict[str, Any] = {
        "/thing": {
            "get": {
                "operationId": "ask",
                "parameters": [*query, header],
                "responses": done,
            },
            "post": {"operationId": "put", "requestBody": body, "responses": done},
        },
        "/bare": {
            "post": {"operationId": "bare", "requestBody": bare, "responses": done}
        },
    }
    spec = document({"Thing": thing}, paths=paths, openapi="3.1.0")
    return packages.load("formats_of_values", spec)


@pytest.mark.parametrize("name", PROPERTIES)
def test_a_parameter_is_written_by_its_format(api: Any, name: str) -> None:
    request = sent(api, lambda c: c.default.ask(**{name: VALUES[name]}))
    written = WRITTEN[name][0] if name == "list" else WRITTEN[name]
    assert unquote(request.target) == f"/thing?{name}={written}"


def test_a_header_is_an_http_date(api: Any) -> None:
    request = sent(api, lambda c: c.default.ask(if_modified_since=THEN))
    assert request.header("if-modified-since") == HTTP
    request = sent(api, lambda c: c.default.ask(if_modified_since=HTTP))
    assert request.header("if-modified-since") == HTTP


def test_what_was_decoded_is_sent_unchanged(api: Any) -> None:
    reply = answer(body=json.dumps(WRITTEN).encode())
    _, thing = both(api, lambda c: c.default.put({}), reply)
    for name, value in VALUES.items():
        assert getattr(thing, "list_" if name == "list" else name) == value
    assert json.loads(sent(api, lambda c: c.default.put(thing)).body) == WRITTEN


def test_lists_of_lists_are_written_by_their_format(api: Any) -> None:
    assert sent(api, lambda c: c.default.bare([[THEN]])).body == b"[[1577930645]]"


def test_a_time_without_an_offset_is_refused(api: Any) -> None:
    naive = THEN.replace(tzinfo=None)
    for name in ("modified", "since", "until", "at"):
        body = api.models.Thing(**{name: naive})
        found = refused(api, lambda c: c.default.put(body))
        assert [pointer for pointer, _ in found] == [f"/{name}"]

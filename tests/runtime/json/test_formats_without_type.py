"""Formats that the Python type does not tell: a datetime can be a number of seconds or an HTTP
date, bytes can be base64 in either alphabet. They are encoded by their schema wherever they stand.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import deque
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

AT = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
SECONDS = 1577836800
STAMP = ref("Stamp")
LIST = {"type": "array", "items": STAMP}
SCHEMAS: dict[str, Any] = {
    "Stamp": {"type": "integer", "format": "unix-time"},
    "Range": {"type": "object", "properties": {"gte": STAMP}},
    "Body": {
        "type": "object",
        "properties": {
            "one": STAMP,
            "maybe": {"type": ["integer", "null"], "format": "unix-time"},
            "many": LIST,
            "named": {"type": "object", "additionalProperties": STAMP},
            "nested": {"type": "array", "items": LIST},
            "now": {"anyOf": [{"type": "string", "enum": ["now"]}, STAMP]},
            "either": {"anyOf": [STAMP, LIST, ref("Range")]},
            "pair": {"type": "array", "prefixItems": [STAMP, {"type": "string"}],
                     "items": STAMP, "minItems": 2},
            "url": {"type": "string", "format": "base64url"},
            "http": {"type": "string", "format": "http-date"},
            "created": {**STAMP, "readOnly": True},
        },
        "additionalProperties": {"anyOf": [LIST, STAMP]},
    },
}  # fmt: skip
VALUES: list[tuple[str, Any, Any]] = [
    ("one", AT, SECONDS),
    ("maybe", AT, SECONDS),
    ("maybe", None, None),
    ("many", [AT], [SECONDS]),
    ("named", {"a": AT}, {"a": SECONDS}),
    ("nested", [[AT], []], [[SECONDS], []]),
    ("now", AT, SECONDS),
    ("now", "now", "now"),
    ("either", AT, SECONDS),
    ("either", [AT], [SECONDS]),
    ("pair", (AT, "x", AT), [SECONDS, "x", SECONDS]),
    ("url", b"\xff\xef", "_-8"),
    ("http", AT, "Wed, 01 Jan 2020 00:00:00 GMT"),
    ("additional_properties", {"x": AT, "y": [AT]}, {"x": SECONDS, "y": [SECONDS]}),
]
PARAMETERS = [
    {"name": "at", "in": "path", "required": True, "schema": STAMP},
    {"name": "times", "in": "query", "schema": LIST},
    {"name": "now", "in": "query", "schema": SCHEMAS["Body"]["properties"]["now"]},
    {"name": "since", "in": "header", "schema": {"type": "string", "format": "http-date"}},
]  # fmt: skip


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    content = {"application/json": {"schema": ref("Body")}}
    send = operation("send", parameters=PARAMETERS, requestBody={"content": content})
    send["responses"] = {"200": {"description": "OK", "content": content}}
    form = {"application/x-www-form-urlencoded": {"schema": ref("Body")}}
    paths = {
        "/send/{at}": {"post": send},
        "/form": {"post": operation("form", requestBody={"content": form})},
    }
    made = document(SCHEMAS, paths=paths, openapi="3.1.0")
    return packages.load("formats_without_type", made)


@pytest.mark.parametrize(("name", "value", "data"), VALUES)
def test_each_place_has_the_form_of_its_format(
    api: Any, name: str, value: Any, data: Any
) -> None:
    sent = data if name == "additional_properties" else {name: data}
    body = api.Body(**{name: value})
    assert body.to_dict() == sent
    assert api.Body.from_dict(sent) == body
    with Loopback(
        deque([answer(200, json.dumps(sent).encode(), "application/json")])
    ) as server:
        with api.Client(base_url=server.url) as client:
            assert client.things.send(AT, body=body) == body
        assert json.loads(server.last.body) == sent


def test_a_read_only_property_is_stored(api: Any) -> None:
    assert api.Body(created=AT).to_dict() == {"created": SECONDS}


def test_parameters_and_forms(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.things.form(api.Body(one=AT, url=b"\xff\xef"))
        assert server.last.body == b"one=1577836800&url=_-8"
        client.things.send(AT, times=[AT, AT], now=AT, since=AT)
        assert server.last.target == (
            "/send/1577836800?times=1577836800&times=1577836800&now=1577836800"
        )
        assert server.last.header("since") == "Wed, 01 Jan 2020 00:00:00 GMT"

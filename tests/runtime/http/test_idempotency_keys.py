"""Idempotency keys: where they are sent, and what they allow to repeat."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import pytest

from tests.support.documents import document
from tests.support.loopback import Loopback, Received, answer
from tests.support.packages import Packages

STRING: dict[str, Any] = {"type": "string"}
FORM = "application/x-www-form-urlencoded"


def taking(
    name: str,
    schema: dict[str, Any] | None = None,
    header: dict[str, Any] | None = None,
    media_type: str = "application/json",
) -> dict[str, Any]:
    one: dict[str, Any] = {
        "operationId": name,
        "responses": {
            "200": {"description": "OK", "content": {"application/json": {}}}
        },
    }
    if schema is not None:
        one["requestBody"] = {"content": {media_type: {"schema": schema}}}
    if header is not None:
        one["parameters"] = [{"in": "header", "name": "Idempotency-Key", **header}]
    return one


def having(key: dict[str, Any], *required: str) -> dict[str, Any]:
    properties = {"IdempotencyKey": key, "Name": STRING}
    return {"type": "object", "properties": properties, "required": list(required)}


PATHS = {
    "/plain": {
        "post": taking("plain"),
        "patch": taking("patched"),
        "get": taking("got"),
    },
    "/header": {"post": taking("header", header={"schema": STRING})},
    "/uuid": {"post": taking("uuid", header={"schema": {**STRING, "format": "uuid"}})},
    "/short": {"post": taking("short", header={"schema": {**STRING, "maxLength": 9}})},
    "/must": {"post": taking("must", header={"schema": STRING, "required": True})},
    "/put": {"put": taking("put_it", header={"schema": STRING})},
    "/body": {"post": taking("body", having(STRING))},
    "/form": {"post": taking("form", having(STRING), media_type=FORM)},
    "/twilio": {"post": taking("twilio", having(STRING, "IdempotencyKey"), None, FORM)},
    "/long": {"post": taking("long", having({**STRING, "minLength": 99}))},
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("idempotency_keys", document(paths=PATHS, openapi="3.1.0"))


def requests(api: Any, name: str, *given: Any, **named: Any) -> list[Received]:
    """The requests of one call to a server that fails once; the same by both clients."""
    retry = api.Retry(base_delay=0)
    failing = (answer(503), answer(200))
    with Loopback() as server, api.Client(base_url=server.url, retry=retry) as client:
        server.reply(*failing)
        try:
            getattr(client.default, name)(*given, **named)
        except api.ServerError:
            pass
        found = server.received

    async def run(url: str) -> None:
        async with api.AsyncClient(base_url=url, retry=retry) as client:
            try:
                await getattr(client.default, name)(*given, **named)
            except api.ServerError:
                pass

    with Loopback() as server:
        server.reply(*failing)
        asyncio.run(run(server.url))
        assert len(server.received) == len(found)
    return found


def key_of(request: Received) -> str | None:
    if (header := request.header("idempotency-key")) is not None:
        return header
    if request.header("content-type") == FORM:
        return parse_qs(request.body.decode()).get("IdempotencyKey", [None])[0]
    if not request.body:
        return None
    found: str | None = json.loads(request.body).get("IdempotencyKey")
    return found


@pytest.mark.parametrize("name", ["header", "uuid", "body", "form"])
def test_an_optional_key_that_is_left_out_is_a_new_uuid(api: Any, name: str) -> None:
    bodies = {"body": "BodyRequest", "form": "FormRequest"}
    body = [getattr(api, bodies[name])(name="n")] if name in bodies else []
    keys = [[key_of(one) for one in requests(api, name, *body)] for _ in range(2)]
    for first, second in keys:
        assert first == second and str(UUID(str(first))) == first
    assert keys[0] != keys[1]


@pytest.mark.parametrize(
    ("name", "make"),
    [("short", None), ("long", "LongRequest"), ("plain", None), ("patched", None)],
)
def test_without_a_key_a_post_is_sent_once(api: Any, name: str, make: str) -> None:
    body = [getattr(api, make)(name="n")] if make else []
    assert [key_of(one) for one in requests(api, name, *body)] == [None]


def test_a_key_of_the_caller(api: Any) -> None:
    cases: list[tuple[str, list[Any], dict[str, Any]]] = [
        ("header", [], {"idempotency_key": "k"}),
        ("must", ["k"], {}),
        ("twilio", [api.TwilioRequest(idempotency_key="k")], {}),
        ("twilio", [{"IdempotencyKey": "k"}], {}),
        ("body", [{"IdempotencyKey": "k"}], {}),
        ("plain", [], {"request_options": api.RequestOptions(headers={"idempotency-key": "k"})}),
    ]  # fmt: skip
    for name, given, named in cases:
        assert [key_of(one) for one in requests(api, name, *given, **named)] == [
            "k"
        ] * 2


@pytest.mark.parametrize(
    "name", ["plain", "patched", "header", "body", "got", "put_it"]
)
def test_a_key_among_the_options(api: Any, name: str) -> None:
    options = api.RequestOptions(idempotency_key="k")
    body = [api.BodyRequest(name="n")] if name == "body" else []
    sent = requests(api, name, *body, request_options=options)
    assert [key_of(one) for one in sent] == ["k", "k"]
    if name == "body":
        assert sent[0].header("idempotency-key") is None


def test_a_required_key_stays_required(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        with pytest.raises(api.RequestValidationError):
            client.default.must(None)
        with pytest.raises(api.RequestValidationError):
            client.default.twilio({"Name": "n"})
        wrong = api.RequestOptions(idempotency_key="a\r\nb: c")
        with pytest.raises(api.RequestValidationError):
            client.default.plain(request_options=wrong)
        assert server.received == []


def test_a_put_needs_no_key(api: Any) -> None:
    assert [key_of(one) for one in requests(api, "put_it")] == [None, None]

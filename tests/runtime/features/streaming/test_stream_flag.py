"""The property `stream` of a body: true in the method that streams, and only there."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.support.both_clients import both
from tests.support.documents import document, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING = {"type": "string"}
ASK = {
    "type": "object",
    "required": ["q"],
    "properties": {
        "q": STRING,
        "stream": {"type": "boolean", "nullable": True, "default": False},
    },
}
EVENT = b'data: {"delta":"a"}\n\n'


@pytest.fixture
def api(packages: Packages) -> Any:
    def schema(name: str) -> dict[str, Any]:
        return {"schema": {"type": "object", "properties": {name: STRING}}}

    content = {"application/json": schema("text"), "text/event-stream": schema("delta")}
    extended = {"allOf": [ref("Ask"), {"type": "object", "properties": {"n": STRING}}]}
    paths = {
        f"/{name}": {
            "post": {
                "operationId": name,
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": body}},
                },
                "responses": {"200": {"description": "Done", "content": content}},
            }
        }
        for name, body in (("chat", ref("Ask")), ("extended", extended))
    }
    return packages.load("stream_flag", document({"Ask": ASK}, paths=paths))


def streamed(api: Any, name: str, body: Any, reply: bytes) -> list[tuple[bytes, Any]]:
    """The body that is sent and the items, of both clients."""

    async def run(url: str) -> list[Any]:
        async with api.AsyncClient(base_url=url) as client:
            stream = await getattr(client.default, name)(body)
            return [item async for item in stream]

    found: list[tuple[bytes, Any]] = []
    with Loopback() as server:
        server.reply(reply)
        with api.Client(base_url=server.url) as client:
            items = list(getattr(client.default, name)(body))
        found.append((server.last.body, items))
        found.append((server.last.body, asyncio.run(run(server.url))))
    return found


EVENTS = answer(body=EVENT, content_type="text/event-stream")


def test_the_method_that_streams_asks_for_it(api: Any) -> None:
    for body in (
        api.models.Ask(q="x"),
        api.models.Ask(q="x", stream=False),
        {"q": "x"},
    ):
        for written, items in streamed(api, "chat_stream", body, EVENTS):
            assert written == b'{"q":"x","stream":true}'
            assert [item.delta for item in items] == ["a"]
    model = api.models.Ask(q="x")
    streamed(api, "chat_stream", model, EVENTS)
    assert model == api.models.Ask(q="x")


def test_a_class_that_extends_another_has_the_flag(api: Any) -> None:
    body = api.models.ExtendedRequest(q="x", n="1")
    for written, _ in streamed(api, "extended_stream", body, EVENTS):
        assert b'"stream":true' in written


def test_the_other_method_does_not(api: Any) -> None:
    def chat(body: Any) -> bytes:
        reply = answer(body=b'{"text":"a"}')
        request, result = both(api, lambda c: c.default.chat(body), reply)
        assert result.text == "a"
        return request.body

    assert chat(api.models.Ask(q="x")) == b'{"q":"x"}'
    assert chat(api.models.Ask(q="x", stream=True)) == b'{"q":"x","stream":false}'
    assert chat({"q": "x", "stream": True}) == b'{"q":"x","stream":false}'


def test_a_response_that_is_no_stream_raises(api: Any) -> None:
    with pytest.raises(api.ResponseValidationError, match="text/event-stream"):
        streamed(api, "chat_stream", {"q": "x"}, answer(body=b'{"text":"a"}'))

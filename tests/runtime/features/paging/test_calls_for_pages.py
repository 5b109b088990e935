"""What every page's request has: the credentials once, and the content type."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages
from tests.support.pages import SECURED, page


@pytest.mark.parametrize("name", ["key", "k%65y"])
def test_credentials_are_sent_once(packages: Packages, name: str) -> None:
    api = packages.load("secured_pages", SECURED)
    with (
        Loopback() as server,
        api.Client(base_url=f"{server.url}/v1", key="secret", token="t") as client,
    ):
        server.reply(
            page([1], Link=f'<{server.url}/v1/pets?{name}=secret&at=2>; rel="next"'),
            page([2]),
        )
        assert list(client.pets.list_pets_pages(limit=1)) == [1, 2]
        assert server.last.target == "/v1/pets?at=2&key=secret"
        assert server.last.header("authorization") == "Bearer t"


def test_a_credential_that_is_awaited_is_sent_once(packages: Packages) -> None:
    api = packages.load("secured_pages", SECURED)

    async def key() -> str:
        return "secret"

    async def items(url: str) -> list[Any]:
        async with api.AsyncClient(url, key=key, token="t") as client:
            return [one async for one in client.pets.list_pets_pages(limit=1)]

    with Loopback() as server:
        following = f'<{server.url}/v1/pets?key=secret&at=2>; rel="next"'
        server.reply(page([1], Link=following), page([2]))
        assert asyncio.run(items(f"{server.url}/v1")) == [1, 2]
        assert server.last.target == "/v1/pets?at=2&key=secret"


def test_the_content_type_is_sent_for_every_page(packages: Packages) -> None:
    pets = {"type": "array", "items": {"type": "string"}}
    told = {"type": "object", "properties": {"name": {"type": "string"}}}
    page = {
        "type": "object",
        "properties": {"pets": pets, "next_page_token": {"type": "string"}},
    }
    search = operation(
        "search",
        answer=page,
        parameters=[
            {"name": "page_token", "in": "query", "schema": {"type": "string"}}
        ],
        requestBody={
            "required": True,
            "content": {
                "application/json": {"schema": told},
                "application/x-www-form-urlencoded": {"schema": told},
            },
        },
    )
    api = packages.load(
        "searched",
        document(paths={"/pets": {"post": search}}),
        "[tool.openapi-gen.pagination]\n"
        'search = {style = "cursor", parameter = "page_token",'
        ' next = "/next_page_token", items = "/pets"}\n',
    )
    form = "application/x-www-form-urlencoded"
    replies = [
        answer(body=b'{"pets":["a"],"next_page_token":"t"}'),
        answer(body=b'{"pets":["b"]}'),
    ]
    found: list[Any] = []

    async def run(url: str) -> None:
        async with api.AsyncClient(base_url=url) as client:
            pages = client.things.search_pages({"name": "x"}, content_type=form)
            found.extend([item async for item in pages])

    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(*replies, *replies)
        found += client.things.search_pages({"name": "x"}, content_type=form)
        asyncio.run(run(server.url))
        sent = [
            (one.target, one.header("content-type"), one.body)
            for one in server.received
        ]
        with pytest.raises(api.RequestValidationError):
            list(client.things.search_pages({"name": "x"}, content_type="text/html"))
    assert found == ["a", "b"] * 2
    assert sent == [(t, form, b"name=x") for t in ("/pets", "/pets?page_token=t")] * 2

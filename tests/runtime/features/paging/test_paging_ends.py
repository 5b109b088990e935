"""The end of pagination, pages that repeat, and positions inside a body."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from importlib import import_module
from time import perf_counter
from typing import Any

import pytest

from tests.support.command import gen
from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING, INTEGER = {"type": "string"}, {"type": "integer"}
SCHEMAS: dict[str, Any] = {
    "Page": {
        "type": "object",
        "properties": {
            "items": {"type": "array", "items": STRING},
            "has_more": {"type": "boolean"},
            "total": INTEGER,
            "next": {},
            "next_cursor": {**STRING, "nullable": True},
        },
    },
    "Search": {
        "type": "object",
        "properties": {
            "query": STRING,
            "start_cursor": STRING,
            "paging": ref("Paging"),
        },
    },
    "Paging": {
        "type": "object",
        "properties": {"from": INTEGER, "at": {}},
        "additionalProperties": False,
    },
}


def asked(name: str, schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"name": name, "in": "query", "schema": schema}]


def search(name: str, **more: Any) -> dict[str, Any]:
    return {"post": operation(name, body=ref("Search"), answer=ref("Page"), **more)}


LINKED = operation("linked", answer={"type": "array", "items": STRING})
LINKED["responses"]["200"]["headers"] = {"Link": {"schema": STRING}}
PATHS: dict[str, Any] = {
    "/pages": {
        "get": operation("pages", parameters=asked("page", INTEGER), answer=ref("Page"))
    },
    "/scim": {
        "get": operation(
            "scim", parameters=asked("startIndex", INTEGER), answer=ref("Page")
        )
    },
    "/linked": {"get": {**LINKED, "parameters": asked("page", INTEGER)}},
    "/any": {
        "get": operation("any", parameters=asked("at", {}), answer=ref("Page")),
    },
    "/search": search("search"),
    "/search/offset": search("searchOffset"),
    "/search/any": search("searchAny"),
}
SETTINGS = """
[tool.openapi-gen.pagination]
pages = {style = "page", parameter = "page", more = "/has_more"}
scim = {style = "offset", parameter = "startIndex", first = 1, total = "/total"}
any = {style = "cursor", parameter = "at", next = "/next"}
searchOffset = {style = "offset", parameter = "/paging/from", total = "/total"}
searchAny = {style = "cursor", parameter = "/paging/at", next = "/next"}
"""


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("paging_ends", document(SCHEMAS, paths=PATHS), SETTINGS)


def page(data: Any, **headers: str) -> bytes:
    return answer(body=json.dumps(data).encode(), **headers)


def gone_through(
    api: Any, method: Callable[[Any], Any], *replies: bytes
) -> tuple[str, list[str]]:
    """The items, and the requests: targets, or bodies; both clients must agree."""

    def sent(server: Loopback) -> list[str]:
        return [one.body.decode() or one.target for one in server.received]

    with Loopback() as server, api.Client(base_url=server.url, retry=0) as client:
        server.reply(*replies)
        items = list(method(client.things))
        requests = sent(server)

    async def run(url: str) -> list[Any]:
        async with api.AsyncClient(base_url=url, retry=0) as client:
            return [item async for item in method(client.things)]

    with Loopback() as server:
        server.reply(*replies)
        assert asyncio.run(run(server.url)) == items
        assert sent(server) == requests
    return "".join(items), requests


def test_numbered_pages_end_with_the_last_page(api: Any) -> None:
    found = gone_through(
        api,
        lambda things: things.pages_pages(),
        page({"items": ["a"], "has_more": True}),
        page({"items": ["b"], "has_more": False}),
    )
    assert found == ("ab", ["/pages?page=1", "/pages?page=2"])


def test_offsets_can_begin_with_one(api: Any) -> None:
    found = gone_through(
        api,
        lambda things: things.scim_pages(),
        page({"items": ["a", "b"], "total": 3}),
        page({"items": ["c"], "total": 3}),
    )
    assert found == ("abc", ["/scim?startIndex=1", "/scim?startIndex=3"])


def test_empty_or_equal_pages_with_new_cursors_are_not_an_error(
    api: Any,
) -> None:
    found = gone_through(
        api,
        lambda things: things.linked_pages(),
        page([], Link="</linked?page=2>; rel=next"),
        page([], Link="</linked?page=3>; rel=next"),
        page(["a"], Link="</linked?page=4>; rel=next"),
        page(["a"]),
    )
    assert found == (
        "aa",
        ["/linked", *(f"/linked?page={number}" for number in (2, 3, 4))],
    )


def test_numbered_pages_with_equal_items_are_an_error(api: Any) -> None:
    """The rest of the response may differ: a date, or a duration."""
    replies = [page({"items": ["a"], "has_more": True, "t": n}) for n in range(5)]
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(*replies)
        with pytest.raises(api.TransportError, match="requested before"):
            list(client.things.pages_pages())
        assert len(server.received) == 2


def test_a_cursor_can_be_any_data(api: Any) -> None:
    found = gone_through(
        api,
        lambda things: things.any_pages(),
        page({"items": ["a"], "next": [1, 2]}),
        page({"items": ["b"], "next": None}),
    )
    assert found == ("ab", ["/any", "/any?at=1&at=2"])
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(page({"items": ["a"], "next": [1, 2]}))
        with pytest.raises(api.TransportError, match="requested before"):
            list(client.things.any_pages())
        assert len(server.received) == 2


def test_a_cursor_in_a_body_is_detected(api: Any) -> None:
    body = api.Search(query="x")
    found = gone_through(
        api,
        lambda things: things.search_pages(body),
        page({"items": ["a"], "next_cursor": "c/1"}),
        page({"items": [], "next_cursor": "c/2"}),
        page({"items": ["b"], "next_cursor": None}),
    )
    assert found == (
        "ab",
        [
            '{"query":"x"}',
            '{"query":"x","start_cursor":"c/1"}',
            '{"query":"x","start_cursor":"c/2"}',
        ],
    )
    assert body == api.Search(query="x")


def test_the_body_can_set_the_first_position(api: Any) -> None:
    found = gone_through(
        api,
        lambda things: things.search_offset_pages({"paging": {"from": 5}}),
        page({"items": ["a"], "total": 7}),
        page({"items": ["b"], "total": 7}),
    )
    assert found == ("ab", ['{"paging":{"from":5}}', '{"paging":{"from":6}}'])


def test_a_position_creates_the_objects_around_it(api: Any) -> None:
    found = gone_through(
        api,
        lambda things: things.search_any_pages(api.Search()),
        page({"items": ["a"], "next": {"k": [1]}}),
        page({"items": ["b"]}),
    )
    assert found == ("ab", ["{}", '{"paging":{"at":{"k":[1]}}}'])


def test_an_invalid_body_is_refused(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        for body in ([], "x", {"paging": []}):
            with pytest.raises(api.RequestValidationError):
                list(client.things.search_offset_pages(body))
        assert server.received == []


@pytest.mark.parametrize(
    ("name", "settings", "message"),
    [
        ("search", '{style = "page", parameter = "/nothing"}', "no body has a"),
        ("pages", '{style = "page", parameter = "/page"}', "no body has a"),
        ("pages", '{style = "page", next = "/next"}', "'page' has no 'next'"),
        ("pages", '{style = "offset", pages = "/total"}', "'offset' has no 'pages'"),
    ],
)
def test_settings_that_do_not_fit_are_errors(
    tmp_path: Any, name: str, settings: str, message: str
) -> None:
    (tmp_path / "spec.yaml").write_text(document(SCHEMAS, paths=PATHS))
    text = f"[tool.openapi-gen.pagination]\n{name} = {settings}\n"
    (tmp_path / "pyproject.toml").write_text(text)
    run = gen("spec.yaml", "-o", "out", cwd=tmp_path)
    assert run.code == 2 and message in run.err


@pytest.mark.parametrize("text", [" " * 60_000, "<" * 60_000, '<a>; rel="\\"' * 5_000])
def test_a_long_link_header_takes_no_time(api: Any, text: str) -> None:
    target_of = import_module("paging_ends.runtime.features.paging.web_links").target_of
    begun = perf_counter()
    assert target_of(text, "next") is None
    assert perf_counter() - begun < 1

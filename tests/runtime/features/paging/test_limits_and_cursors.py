"""`max_items` ends a list, and `cursor` says where another iteration can go on."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING, INTEGER = {"type": "string"}, {"type": "integer"}
TEXTS = {"type": "array", "items": STRING}


def asked(name: str, schema: dict[str, Any] = STRING) -> list[dict[str, Any]]:
    return [{"name": name, "in": "query", "schema": schema}]


def page_of(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"items": TEXTS, **properties}}


XML_PAGE = {
    "type": "object",
    "xml": {"name": "Result"},
    "properties": {"Item": TEXTS, "NextToken": STRING},
}
SETTINGS = """
[tool.openapi-gen.pagination]
texts = {style = "cursor", parameter = "at", next = "X-Next"}
numbers = {style = "cursor", parameter = "at", next = "X-Next"}
links = {style = "next", next = "X-Next"}
counted = {style = "offset", parameter = "at", total = "X-Total"}
xml = {style = "cursor", parameter = "token", next = "/NextToken"}
"""


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    xml = operation("xml", answer=XML_PAGE, parameters=asked("token"))
    content = xml["responses"]["200"]["content"]
    content["application/xml"] = content.pop("application/json")
    operations = [
        operation(
            "tokens",
            answer=page_of(next_page_token=STRING),
            parameters=asked("page_token"),
        ),
        operation(
            "limited",
            answer=page_of(next_page_token=STRING),
            parameters=[*asked("page_token"), *asked("max_items", INTEGER)],
        ),
        operation(
            "urls", answer=page_of(next_url=STRING), parameters=asked("limit", INTEGER)
        ),
        operation("texts", answer=TEXTS, parameters=asked("at")),
        operation("numbers", answer=TEXTS, parameters=asked("at", INTEGER)),
        operation("links", answer=TEXTS),
        operation("counted", answer=TEXTS, parameters=asked("at", INTEGER)),
        xml,
    ]
    paths = {f"/{one['operationId']}": {"get": one} for one in operations}
    return packages.load("limits", document(paths=paths), SETTINGS)


def page(*items: str, **more: Any) -> bytes:
    return answer(body=json.dumps({"items": items, **more}).encode())


THREE = [
    page("a", "b", next_page_token="1"),
    page("c", "d", next_page_token="2"),
    page("e"),
]


@pytest.mark.parametrize(
    ("limit", "found", "requests"),
    [
        (0, "", 0),
        (1, "a", 1),
        (2, "ab", 1),
        (3, "abc", 2),
        (4, "abcd", 2),
        (5, "abcde", 3),
        (9, "abcde", 3),
        (None, "abcde", 3),
    ],
)
def test_no_more_items_and_no_more_requests_than_asked_for(
    api: Any, limit: int | None, found: str, requests: int
) -> None:
    async def run(url: str) -> str:
        async with api.AsyncClient(base_url=url) as client:
            pages = client.things.tokens_pages(max_items=limit)
            return "".join([item async for item in pages])

    for _ in range(2):
        with Loopback() as server, api.Client(base_url=server.url) as client:
            server.reply(*THREE)
            assert "".join(client.things.tokens_pages(max_items=limit)) == found
            assert len(server.received) == requests
        with Loopback() as server:
            server.reply(*THREE)
            assert asyncio.run(run(server.url)) == found
            assert len(server.received) == requests


def test_whole_pages_end_with_the_one_that_has_enough(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(*THREE)
        pages = client.things.tokens_pages(max_items=3).pages()
        assert [page.items for page in pages] == [["a", "b"], ["c", "d"]]
        assert len(server.received) == 2


def test_a_parameter_of_the_operation_keeps_its_name(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(*THREE)
        pages = client.things.limited_pages(max_items=2, max_items_=1)
        assert list(pages) == ["a"]
        assert server.last.target == "/limited?max_items=2"


def test_a_negative_limit_is_refused(api: Any) -> None:
    with api.Client(base_url="http://x") as client:
        with pytest.raises(
            ValueError, match="max_items is -1; it must be 0 or greater"
        ):
            client.things.tokens_pages(max_items=-1)


def test_the_cursor_is_that_of_the_first_page_not_wholly_taken(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(*THREE)
        pages = client.things.tokens_pages()
        assert pages.cursor is None
        seen = [(item, pages.cursor) for item in pages]
        assert seen == [("a", None), ("b", None), ("c", "1"), ("d", "1"), ("e", "2")]
        assert pages.cursor is None
        server.reply(*THREE)
        whole = [(page.items, pages.cursor) for page in pages.pages()]
        assert whole == [(["a", "b"], "1"), (["c", "d"], "2"), (["e"], None)]


@pytest.mark.parametrize(("limit", "cursor"), [(1, None), (2, "1"), (3, "1"), (4, "2")])
def test_the_cursor_after_a_limit(api: Any, limit: int, cursor: str | None) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(*THREE)
        pages = client.things.tokens_pages(max_items=limit)
        list(pages)
        assert pages.cursor == cursor


def test_a_list_goes_on_from_a_cursor(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(*THREE[1:])
        assert "".join(client.things.tokens_pages(page_token="1")) == "cde"
        server.reply(*THREE[1:], *THREE[1:])
        pages = client.things.tokens_pages().resume("1")
        assert pages.cursor == "1"
        assert "".join(pages) == "cde" == "".join(pages)
        targets = [one.target.partition("=")[2] for one in server.received]
        assert targets == ["1", "2"] * 3


def test_a_list_of_urls_goes_on_from_a_url(api: Any) -> None:
    async def run(url: str, cursor: str) -> str:
        async with api.AsyncClient(base_url=url) as client:
            pages = client.things.urls_pages().resume(cursor)
            return "".join([item async for item in pages])

    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(page("a", next_url="/urls?at=2"))
        pages = client.things.urls_pages(max_items=1)
        assert list(pages) == ["a"]
        assert pages.cursor == f"{server.url}/urls?at=2"
        server.reply(page("b"))
        assert asyncio.run(run(server.url, pages.cursor)) == "b"
        assert server.last.target == "/urls?at=2"


@pytest.mark.parametrize(
    ("name", "value", "target"),
    [
        ("texts", "10", "/texts?at=10"),
        ("numbers", "10", "/numbers?at=10"),
        ("links", "/links?at=10", "/links?at=10"),
    ],
)
def test_the_next_page_is_in_a_header(
    api: Any, name: str, value: str, target: str
) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(
            answer(body=b'["a"]', **{"x-next": value}),
            answer(body=b'["b"]', **{"x-next": ""}),
        )
        assert list(getattr(client.things, f"{name}_pages")()) == ["a", "b"]
        assert [one.target for one in server.received] == [f"/{name}", target]


def test_a_header_that_is_no_number_is_refused_as_a_number(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=b'["a"]', **{"x-next": "later"}))
        with pytest.raises(api.RequestValidationError, match="later"):
            list(client.things.numbers_pages())


@pytest.mark.parametrize(("total", "requests"), [("2", 1), ("3", 2), ("many", 2)])
def test_a_total_in_a_header(api: Any, total: str, requests: int) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(
            answer(body=b'["a","b"]', **{"x-total": total}),
            answer(body=b"[]", **{"x-total": total}),
        )
        assert list(client.things.counted_pages()) == ["a", "b"]
        assert len(server.received) == requests


def test_pages_in_xml(api: Any) -> None:
    def xml(text: str) -> bytes:
        body = f"<Result>{text}</Result>".encode()
        return answer(body=body, **{"content-type": "application/xml"})

    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(
            xml("<Item>a</Item><Item>b</Item><NextToken>t</NextToken>"),
            xml("<Item>c</Item>"),
        )
        assert list(client.things.xml_pages()) == ["a", "b", "c"]
        assert [one.target for one in server.received] == ["/xml", "/xml?token=t"]

"""Lists that come page by page, over a real socket: all styles, both clients."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.runtime.loopback import Loopback, answer
from tests.support.cases import Case
from tests.support.command import gen
from tests.support.documents import document, operation
from tests.support.packages import Packages, imported

Method = Callable[[Any], Any]


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("pagination")).package)


def page(data: Any, **headers: str) -> bytes:
    return answer(body=json.dumps(data).encode(), **headers)


def pets(*ids: str, **more: Any) -> bytes:
    return page({"pets": [{"id": id_} for id_ in ids], **more})


def gone_through(
    api: Any, method: Method, *replies: bytes
) -> tuple[list[Any], list[str]]:
    """The items and the targets of the requests; both clients must agree."""
    with Loopback() as server, api.Client(base_url=server.url, retry=0) as client:
        server.reply(*replies)
        items = list(method(client.pets))
        targets = [request.target for request in server.received]

    async def run(url: str) -> list[Any]:
        async with api.AsyncClient(base_url=url, retry=0) as client:
            return [item async for item in method(client.pets)]

    with Loopback() as server:
        server.reply(*replies)
        assert asyncio.run(run(server.url)) == items
        assert [request.target for request in server.received] == targets
    return items, targets


def ids(items: list[Any]) -> str:
    return "".join(item.id for item in items)


def test_a_cursor(api: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_by_cursor_pages(kind="cat"),
        pets("a", "b", next_page_token="x/1"),
        pets(next_page_token="y"),
        pets("c", next_page_token=None),
    )
    assert ids(items) == "abc"
    assert targets == [
        "/cursor?kind=cat",
        "/cursor?page_token=x%2F1&kind=cat",
        "/cursor?page_token=y&kind=cat",
    ]


@pytest.mark.parametrize("last", [{}, {"next_page_token": ""}])
def test_a_page_without_a_cursor_is_the_last_one(api: Any, last: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_by_cursor_pages(page_token="begin"),
        pets("a", **last),
    )
    assert (ids(items), targets) == ("a", ["/cursor?page_token=begin"])


def test_the_id_of_the_last_item(api: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_by_last_pages(),
        pets("a", "b", has_more=True),
        pets("c", has_more=False),
    )
    assert ids(items) == "abc"
    assert targets == ["/last", "/last?starting_after=b"]


def test_a_url_in_the_body(api: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_by_url_pages_bb1891(limit=2),
        page({"results": [{"id": "a"}], "links": {"next": "/next?after=%2F&limit=2"}}),
        page({"results": [{"id": "b"}], "links": {"next": "?after=3"}}),
        page({"results": [{"id": "c"}], "links": {}}),
    )
    assert ids(items) == "abc"
    assert targets == ["/next?limit=2", "/next?after=%2F&limit=2", "/next?after=3"]


def test_a_link_header(api: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_by_header_pages(),
        page([{"id": "a"}], Link='</x>; rel=prev, </link?page=2>; rel="last next"'),
        page([{"id": "b"}], Link='</link>; rel="first"'),
    )
    assert ids(items) == "ab"
    assert targets == ["/link", "/link?page=2"]


def test_numbers_end_with_the_number_of_pages(api: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_by_number_pages("cat"),
        page({"data": ["a"], "total_pages": 2}),
        page({"data": ["b"], "total_pages": 2}),
    )
    assert items == ["a", "b"]
    assert targets == ["/numbers/cat?page=1", "/numbers/cat?page=2"]


@pytest.mark.parametrize("empty", [{"data": []}, {"data": None}, {}])
def test_numbers_end_with_an_empty_page(api: Any, empty: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_by_number_pages("cat", page=7),
        page({"data": ["a"]}),
        page(empty),
    )
    assert items == ["a"]
    assert targets == ["/numbers/cat?page=7", "/numbers/cat?page=8"]


def test_offsets_count_items_and_trust_no_total_that_nobody_named(api: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_by_offset_pages(limit=2),
        page({"data": ["a", "b"], "total": 2}),
        page({"data": ["c"], "total": 1}),
        page({"data": []}),
    )
    assert items == ["a", "b", "c"]
    offsets = (0, 2, 3)
    assert targets == [f"/offset?offset={offset}&limit=2" for offset in offsets]


def test_what_is_configured_holds(api: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_configured_pages(5),
        page({"inner": {"class-list": [{"id": "a"}]}, "count": 7}),
        page({"inner": {"class-list": [{"id": "b"}]}, "count": 7}),
    )
    assert ids(items) == "ab"
    assert targets == ["/configured?from=5", "/configured?from=6"]


def test_a_glob_holds_where_it_fits(api: Any) -> None:
    items, targets = gone_through(
        api, lambda pets: pets.globbed_pages_pages(), page([1]), page([])
    )
    assert (items, targets) == ([1], ["/globbed/pages?p=0", "/globbed/pages?p=1"])
    assert not hasattr(api.client.Client(base_url="http://h").pets, "off_pages")
    assert not hasattr(api.client.Client(base_url="http://h").pets, "two_lists_pages")
    assert not hasattr(
        api.client.Client(base_url="http://h").pets, "globbed_none_pages"
    )


def test_pages_come_when_they_are_needed(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(pets("a", next_page_token="x"), pets("b"))
        found = client.pets.list_by_cursor_pages()
        assert server.received == []
        pages = found.pages()
        assert next(pages).next_page_token == "x"
        assert len(server.received) == 1
        assert [ids(one.pets) for one in pages] == ["b"]
        assert ids(list(found)) == "b"  # an iteration anew asks anew

    async def run(url: str) -> list[str]:
        async with api.AsyncClient(base_url=url) as client:
            pages = client.pets.list_by_cursor_pages().pages()
            return [ids(one.pets) async for one in pages]

    with Loopback() as server:
        server.reply(pets("a", next_page_token="x"), pets("b"))
        assert asyncio.run(run(server.url)) == ["a", "b"]


def refused(api: Any, method: Method, *replies: bytes, error: str) -> list[Any]:
    """What comes before the error; nothing may be sent after it."""
    items: list[Any] = []
    with Loopback() as server, api.Client(base_url=server.url, retry=0) as client:
        server.reply(*replies)
        with pytest.raises(getattr(api, error)) as raised:
            items.extend(iter_into(items, method(client.pets)))
        assert len(server.received) == len(replies)
    return [str(raised.value), *items]


def iter_into(items: list[Any], found: Any) -> list[Any]:
    for item in found:
        items.append(item)
    return []


def test_a_circle_ends_with_an_error(api: Any) -> None:
    message, *items = refused(
        api,
        lambda pets: pets.list_by_cursor_pages(),
        pets("a", next_page_token="x"),
        pets("b", next_page_token="x"),
        error="TransportError",
    )
    assert ids(items) == "ab"
    assert message == (
        "the pages go in a circle: this one was there before (list_by_cursor)"
    )


def test_a_server_that_does_not_know_the_argument_ends_with_an_error(api: Any) -> None:
    same = page({"data": ["a"]})
    message, *items = refused(
        api,
        lambda pets: pets.list_by_number_pages("cat"),
        same,
        same,
        error="TransportError",
    )
    assert items == ["a", "a"] and "circle" in message


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/next",
        "//evil.example/next",
        "http://127.0.0.1:1/next",
        "ftp://127.0.0.1/next",
        "http://[/",
        "http://127.0.0.1:99999999/next",
        "/next\ud800",
    ],
)
def test_another_origin_is_refused(api: Any, url: str) -> None:
    body = {"results": [{"id": "a"}], "links": {"next": url}}
    message, *items = refused(
        api,
        lambda pets: pets.list_by_url_pages_bb1891(),
        page(body),
        error="TransportError",
    )
    assert ids(items) == "a"
    assert "next" in message


@pytest.mark.parametrize("data", ["text", 5])
def test_what_is_no_list_is_an_error(api: Any, data: Any) -> None:
    message, *_ = refused(
        api,
        lambda pets: pets.list_by_cursor_pages(),
        page({"pets": data}),
        error="ResponseValidationError",
    )
    assert "/pets: expected an array of items" in message


def test_an_error_of_a_call_comes_where_the_page_would(api: Any) -> None:
    _, *items = refused(
        api,
        lambda pets: pets.list_by_cursor_pages(),
        pets("a", next_page_token="x"),
        answer(404),
        error="NotFoundError",
    )
    assert ids(items) == "a"


SECURED = """
openapi: 3.0.3
info: {title: Secured, version: "1"}
security: [{key: [], token: []}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{name: limit, in: query, schema: {type: integer}}]
      responses: {"200": {description: OK, headers: {Link: {schema: {type: string}}}, content: {application/json: {schema: {type: array, items: {type: integer}}}}}}
components:
  securitySchemes:
    key: {type: apiKey, in: query, name: key}
    token: {type: http, scheme: bearer}
"""


@pytest.mark.parametrize("name", ["key", "k%65y"])
def test_credentials_go_along_once(packages: Packages, name: str) -> None:
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


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('{style = "pages"}', "needs a style, one of link, next, cursor"),
        ('{style = "link", size = 1}', "has no 'size'"),
        ('{style = "page", parameter = "p", first = "0"}', "must be an integer"),
        ('"page"', "must be a table"),
        ('{style = "cursor"}', "needs 'parameter'"),
        ('{style = "cursor", parameter = "limit"}', "needs 'next' or 'last'"),
        ('{style = "page", parameter = "p"}', "no parameter 'p'"),
        ('{style = "next", next = "/x"}', "nothing at '/x'"),
        ('{style = "next", next = "x"}', "it begins with a slash"),
        ('{style = "link", items = "/x"}', "nothing at '/x'"),
    ],
)
def test_what_does_not_fit_is_an_error(
    tmp_path: Any, settings: str, message: str
) -> None:
    (tmp_path / "spec.yaml").write_text(SECURED, encoding="utf-8")
    text = f"[tool.openapi-gen.pagination]\nlistPets = {settings}\n"
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    run = gen("spec.yaml", "-o", "out", cwd=tmp_path)
    assert run.code == 2 and message in run.err


def test_an_idle_setting_is_a_warning(tmp_path: Any) -> None:
    (tmp_path / "spec.yaml").write_text(SECURED, encoding="utf-8")
    text = '[tool.openapi-gen.pagination]\nlistCats = {style = "off"}\n'
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    run = gen("spec.yaml", "-o", "out", cwd=tmp_path)
    assert run.code == 0 and "'listCats' names no operation" in run.err


# The Link header by itself


@pytest.fixture(scope="module")
def target_of(api: Any) -> Any:
    return import_module("pagination.runtime.paging.web_links").target_of


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ('<https://a/?page=2>; rel="next"', "https://a/?page=2"),
        ("</a>;rel=next", "/a"),
        ("</a>; REL=NEXT", "/a"),
        ('</a,b;c>; title="x, <y>; rel=\\"prev\\""; rel="next"', "/a,b;c"),
        ('</a>; rel="prev first", </b>; rel="last next"', "/b"),
        ('</a>; rel=prev; rel=next, </b>; rel="next"', "/b"),
        ('</a>; rel=next; anchor="#x", </b>; rel=next', "/b"),
        (" , </a> ; rel = next ,", "/a"),
        ("<>; rel=next", ""),
        ("</a>; crossorigin; rel=next", "/a"),
        ('</a>; rel="nextish"', None),
        ("</a>", None),
        ("/a; rel=next", None),
        ("", None),
        ('</a; rel="next"', None),
    ],
)
def test_a_link_header_is_read_as_rfc_8288_says(
    target_of: Any, header: str, target: str | None
) -> None:
    assert target_of(header, "next") == target


uris = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=8).map(
    lambda text: text.replace(">", "").replace("<", "")
)
values = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=8)
links = st.tuples(uris, st.sampled_from(["next", "prev", "a next"]), values)


@given(st.lists(links, max_size=4))
def test_any_header_that_is_well_formed_is_understood(
    target_of: Any, listed: list[tuple[str, str, str]]
) -> None:
    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    header = ", ".join(
        f"<{uri}>; title={quoted(title)}; rel={quoted(relation)}"
        for uri, relation, title in listed
    )
    wanted = [uri for uri, relation, _ in listed if "next" in relation]
    assert target_of(header, "next") == (wanted[0] if wanted else None)


@given(st.text(st.sampled_from('<>;,="\\ relnxt/a'), max_size=40))
def test_no_header_breaks_anything(target_of: Any, header: str) -> None:
    found = target_of(header, "next")
    assert found is None or f"<{found}" in header.replace(" ", "") or found in header


def test_a_content_type_goes_along_to_every_page(packages: Packages) -> None:
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

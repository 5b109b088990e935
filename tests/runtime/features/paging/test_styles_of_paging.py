"""Lists that come page by page, over a real socket: all styles, both clients."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.support.loopback import Loopback
from tests.support.pages import gone_through, ids, page, pets


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
        lambda pets: pets.list_by_url_all_pages(limit=2),
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


def test_offsets_count_items_up_to_the_total(api: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_by_offset_pages(limit=2),
        page({"data": ["a", "b"], "total": 3}),
        page({"data": ["c"], "total": 3}),
    )
    assert items == ["a", "b", "c"]
    offsets = (0, 2)
    assert targets == [f"/offset?offset={offset}&limit=2" for offset in offsets]


def test_settings_override_detection(api: Any) -> None:
    items, targets = gone_through(
        api,
        lambda pets: pets.list_configured_pages(5),
        page({"inner": {"class-list": [{"id": "a"}]}, "count": 7}),
        page({"inner": {"class-list": [{"id": "b"}]}, "count": 7}),
    )
    assert ids(items) == "ab"
    assert targets == ["/configured?from=5", "/configured?from=6"]


def test_a_glob_applies_where_it_fits(api: Any) -> None:
    items, targets = gone_through(
        api, lambda pets: pets.globbed_pages_pages(), page([1]), page([])
    )
    assert (items, targets) == ([1], ["/globbed/pages?p=0", "/globbed/pages?p=1"])
    assert not hasattr(api.client.Client(base_url="http://h").pets, "off_pages")
    assert not hasattr(api.client.Client(base_url="http://h").pets, "two_lists_pages")
    assert not hasattr(
        api.client.Client(base_url="http://h").pets, "globbed_none_pages"
    )


def test_pages_are_requested_when_they_are_needed(api: Any) -> None:
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

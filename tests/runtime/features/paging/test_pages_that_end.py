"""Pages that repeat, lead to another origin or have no list end with an error."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from tests.support.loopback import Loopback, answer
from tests.support.pages import Method, ids, page, pets


def refused(api: Any, method: Method, *replies: bytes, error: str) -> list[Any]:
    """The items before the error; nothing may be sent after it."""
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


def test_a_repeated_page_ends_with_an_error(api: Any) -> None:
    message, *items = refused(
        api,
        lambda pets: pets.list_by_cursor_pages(),
        pets("a", next_page_token="x"),
        pets("b", next_page_token="x"),
        error="TransportError",
    )
    assert ids(items) == "ab"
    assert message == "GET /cursor: the next page was requested before"


def test_empty_pages_without_end_end_with_an_error(
    api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk = import_module(f"{api.__name__}.runtime.features.paging.walk")
    assert walk._MOST_EMPTY == 1_000
    monkeypatch.setattr(walk, "_MOST_EMPTY", 3)
    message, *items = refused(
        api,
        lambda pets: pets.list_by_cursor_pages(),
        *(pets(next_page_token=token) for token in "ab"),
        pets("x", next_page_token="c"),  # begins to count anew
        *(pets(next_page_token=token) for token in "def"),
        error="TransportError",
    )
    assert ids(items) == "x"
    assert message == (
        "GET /cursor: 3 pages in a row are empty, and each leads to another"
    )


def test_a_server_that_ignores_the_argument_ends_with_an_error(api: Any) -> None:
    same = page({"data": ["a"]})
    message, *items = refused(
        api,
        lambda pets: pets.list_by_number_pages("cat"),
        same,
        same,
        error="TransportError",
    )
    assert items == ["a", "a"] and "requested before" in message


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
        lambda pets: pets.list_by_url_all_pages(),
        page(body),
        error="TransportError",
    )
    assert ids(items) == "a"
    assert "next" in message


@pytest.mark.parametrize("data", ["text", 5])
def test_a_page_without_a_list_is_an_error(api: Any, data: Any) -> None:
    message, *_ = refused(
        api,
        lambda pets: pets.list_by_cursor_pages(),
        page({"pets": data}),
        error="ResponseValidationError",
    )
    assert "/pets: expected an array of items" in message


def test_the_error_of_a_call_is_raised_in_place_of_the_page(api: Any) -> None:
    _, *items = refused(
        api,
        lambda pets: pets.list_by_cursor_pages(),
        pets("a", next_page_token="x"),
        answer(404),
        error="NotFoundError",
    )
    assert ids(items) == "a"

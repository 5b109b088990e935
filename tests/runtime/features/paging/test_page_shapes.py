"""The shapes of pages that leave no doubt, each read to its end by both clients."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING, INTEGER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
ITEMS = {"type": "array", "items": {"type": "object", "properties": {"id": STRING}}}


def object_of(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def asked(**parameters: Any) -> list[dict[str, Any]]:
    return [
        {"name": name.replace("S_", "$"), "in": "query", "schema": schema}
        for name, schema in parameters.items()
    ]


def body(*ids: str, at: str = "data", **more: Any) -> bytes:
    return json.dumps({at: [{"id": id_} for id_ in ids], **more}).encode()


SHAPES: dict[str, tuple[list[dict[str, Any]], dict[str, Any], dict[str, Any]]] = {
    "lastId": (
        asked(after=STRING, limit=INTEGER),
        object_of(data=ITEMS, first_id=STRING, last_id=STRING, has_more=FLAG),
        {},
    ),
    "lastIdOfAfterId": (
        asked(after_id=STRING, before_id=STRING),
        object_of(data=ITEMS, first_id=STRING, last_id=STRING, has_more=FLAG),
        {},
    ),
    "nextPage": (
        asked(offset=STRING, limit=INTEGER),
        object_of(data=ITEMS, next_page=object_of(offset=STRING, path=STRING)),
        {},
    ),
    "pagingNext": (
        asked(after=STRING, limit=INTEGER),
        object_of(data=ITEMS, paging=object_of(next=object_of(after=STRING))),
        {},
    ),
    "continued": (
        asked(**{"continue": STRING}, limit=INTEGER),
        object_of(data=ITEMS, metadata=object_of(**{"continue": STRING})),
        {},
    ),
    "responseMetadata": (
        asked(cursor=STRING, limit=INTEGER),
        object_of(data=ITEMS, response_metadata=object_of(next_cursor=STRING)),
        {},
    ),
    "marker": (
        asked(marker=STRING, limit=INTEGER, offset=INTEGER),
        object_of(data=ITEMS, next_marker=STRING, offset=INTEGER, total_count=INTEGER),
        {},
    ),
    "odata": (
        asked(S_top=INTEGER, S_skip=INTEGER),
        object_of(data=ITEMS, **{"@odata.nextLink": STRING}),
        {},
    ),
    "linksPages": (
        asked(page=INTEGER, per_page=INTEGER),
        object_of(
            data=ITEMS, links=object_of(pages=object_of(next=STRING, last=STRING))
        ),
        {},
    ),
    "halLinks": (
        asked(page=INTEGER, size=INTEGER),
        object_of(data=ITEMS, _links=object_of(next=object_of(href=STRING))),
        {},
    ),
    "totalCount": (
        asked(page=INTEGER, limit=INTEGER),
        ITEMS,
        {"X-Total-Count": {"schema": INTEGER}},
    ),
    "totalPages": (
        asked(page={**INTEGER, "default": 1}),
        ITEMS,
        {"X-Total-Pages": {"schema": INTEGER}},
    ),
    "totalOfBody": (
        asked(page=INTEGER, per_page=INTEGER),
        object_of(data=ITEMS, meta=object_of(total=INTEGER)),
        {},
    ),
    "zeroBased": (
        asked(page={**INTEGER, "description": "Zero-based number"}, size=INTEGER),
        object_of(data=ITEMS, total=INTEGER),
        {},
    ),
    "offsetTotal": (
        asked(offset=INTEGER, limit=INTEGER),
        object_of(data=ITEMS, total=INTEGER),
        {},
    ),
    # In doubt: nothing says what `page` of the first page is, or where the list ends.
    "springPage": (
        asked(page=INTEGER, size=INTEGER),
        object_of(data=ITEMS, total=INTEGER),
        {},
    ),
    "offsetWithoutTotal": (asked(offset=INTEGER, limit=INTEGER), ITEMS, {}),
    "ownCursor": (asked(cursor=STRING), object_of(data=ITEMS, cursor=STRING), {}),
    "afterWithoutEnd": (asked(after=STRING), object_of(data=ITEMS, last_id=STRING), {}),
    "nextIsData": (asked(limit=INTEGER), object_of(data=ITEMS, next=STRING), {}),
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    paths: dict[str, Any] = {}
    for name, (parameters, page, headers) in SHAPES.items():
        one = operation(name, answer=page, parameters=parameters)
        one["responses"]["200"]["headers"] = headers
        paths[f"/{name}"] = {"get": one}
    return packages.load("page_shapes", document(paths=paths, openapi="3.0.3"))


def method(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name) + "_pages"


def read(api: Any, name: str, *replies: bytes, **given: Any) -> tuple[str, list[str]]:
    """The ids of all items, and the request targets; the same for both clients."""
    with Loopback() as server, api.Client(base_url=server.url, retry=0) as client:
        server.reply(*replies)
        pages = getattr(client.things, method(name))(**given)
        found = "".join(item.id for item in pages)
        targets = [request.target for request in server.received]

    async def run(url: str) -> str:
        async with api.AsyncClient(base_url=url, retry=0) as client:
            pages = getattr(client.things, method(name))(**given)
            return "".join([item.id async for item in pages])

    with Loopback() as server:
        server.reply(*replies)
        assert asyncio.run(run(server.url)) == found
        assert [request.target for request in server.received] == targets
    return found, targets


ENDS: dict[str, tuple[dict[str, Any], dict[str, Any], list[str]]] = {
    # what the first page says, what the last page says, the requests after the path
    "lastId": (
        {"last_id": "b", "has_more": True},
        {"last_id": "c", "has_more": False},
        ["", "?after=b"],
    ),
    "lastIdOfAfterId": (
        {"last_id": "b", "has_more": True},
        {"last_id": "c", "has_more": False},
        ["", "?after_id=b"],
    ),
    "nextPage": (
        {"next_page": {"offset": "x/1"}},
        {"next_page": None},
        ["", "?offset=x%2F1"],
    ),
    "pagingNext": ({"paging": {"next": {"after": "7"}}}, {}, ["", "?after=7"]),
    "continued": (
        {"metadata": {"continue": "t"}},
        {"metadata": {"continue": ""}},
        ["", "?continue=t"],
    ),
    "responseMetadata": (
        {"response_metadata": {"next_cursor": "dXNlcg=="}},
        {"response_metadata": {"next_cursor": ""}},
        ["", "?cursor=dXNlcg%3D%3D"],
    ),
    "marker": ({"next_marker": "m"}, {"next_marker": None}, ["", "?marker=m"]),
    "odata": (
        {"@odata.nextLink": "/odata?$skip=2"},
        {},
        ["", "?$skip=2"],
    ),
    "linksPages": (
        {"links": {"pages": {"next": "/linksPages?page=2"}}},
        {"links": {}},
        ["", "?page=2"],
    ),
    "halLinks": (
        {"_links": {"next": {"href": "/halLinks?page=1"}}},
        {"_links": {}},
        ["", "?page=1"],
    ),
    "totalOfBody": (
        {"meta": {"total": 3}},
        {"meta": {"total": 3}},
        ["?page=1", "?page=2"],
    ),
    "zeroBased": ({"total": 3}, {"total": 3}, ["?page=0", "?page=1"]),
    "offsetTotal": ({"total": 3}, {"total": 3}, ["?offset=0", "?offset=2"]),
}


@pytest.mark.parametrize("name", ENDS)
def test_all_items_of_two_pages_are_read_by_two_requests(api: Any, name: str) -> None:
    first, last, queries = ENDS[name]
    found = read(
        api,
        name,
        answer(body=body("a", "b", **first)),
        answer(body=body("c", **last)),
    )
    assert found == ("abc", [f"/{name}{query}" for query in queries])


@pytest.mark.parametrize(
    ("name", "headers"),
    [("totalCount", {"X-Total-Count": "3"}), ("totalPages", {"X-Total-Pages": "2"})],
)
def test_a_header_says_how_much_there_is(
    api: Any, name: str, headers: dict[str, str]
) -> None:
    found = read(
        api,
        name,
        answer(body=b'[{"id":"a"},{"id":"b"}]', **headers),
        answer(body=b'[{"id":"c"}]', **headers),
    )
    assert found == ("abc", [f"/{name}?page=1", f"/{name}?page=2"])


@pytest.mark.parametrize(
    "name",
    ["springPage", "offsetWithoutTotal", "ownCursor", "afterWithoutEnd", "nextIsData"],
)
def test_in_doubt_there_are_no_pages(api: Any, name: str) -> None:
    assert not hasattr(api.Client(base_url="http://x").things, method(name))


@pytest.mark.parametrize(
    "replies",
    [
        [answer(body=b"[]", **{"X-Total-Count": "2"})],
        [
            answer(body=b'[{"id":"c"},{"id":"d"}]', **{"X-Total-Count": "4"}),
            answer(body=b"[]", **{"X-Total-Count": "4"}),
        ],
    ],
)
def test_a_first_page_that_is_missing_is_an_error(
    api: Any, replies: list[bytes]
) -> None:
    """The server numbers pages from 0, and the document does not say so."""
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(*replies)
        with pytest.raises(
            api.TransportError, match="first page does not seem to have"
        ):
            list(client.things.total_count_pages())


def test_a_position_of_the_caller_makes_the_total_useless(api: Any) -> None:
    replies = [
        answer(body=b'[{"id":"c"}]', **{"X-Total-Count": "3"}),
        answer(body=b"[]", **{"X-Total-Count": "3"}),
    ]
    found = read(api, "totalCount", *replies, page=2)
    assert found == ("c", ["/totalCount?page=2", "/totalCount?page=3"])

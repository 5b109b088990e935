"""Lists that users page through, as their documents write them: each shape with everything behind
references, in each edition, read to its end by both clients.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING, INTEGER, FLAG = {"type": "string"}, {"type": "integer"}, {"type": "boolean"}
OPENAPI = ("3.0.3", "3.1.0")


def object_of(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def query(**parameters: Any) -> list[dict[str, Any]]:
    return [
        {"name": name.replace("S_", "$"), "in": "query", "schema": schema}
        for name, schema in parameters.items()
    ]


SHAPES: dict[str, tuple[list[Any], dict[str, Any], dict[str, Any]]] = {
    "a": (
        query(after=STRING, limit=INTEGER),
        object_of(data=ref("Items"), first_id=STRING, last_id=STRING, has_more=FLAG),
        {},
    ),
    "b": (
        query(offset=STRING, limit=INTEGER),
        object_of(data=ref("Items"), next_page=ref("NextPage")),
        {},
    ),
    "c": (
        query(**{"continue": STRING}, limit=INTEGER),
        object_of(items=ref("Items"), metadata=ref("Metadata")),
        {},
    ),
    "d": (
        query(cursor=STRING, limit=INTEGER),
        object_of(members=ref("Items"), response_metadata=object_of(next_cursor=STRING)),
        {},
    ),
    "e": (
        query(marker=STRING, limit=INTEGER, offset=INTEGER),
        object_of(
            entries=ref("Items"),
            next_marker=STRING,
            limit=INTEGER,
            offset=INTEGER,
            total_count=INTEGER,
        ),
        {},
    ),
    "f": (
        query(S_top=INTEGER, S_skip=INTEGER),
        object_of(value=ref("Items"), **{"@odata.nextLink": STRING}),
        {},
    ),
    "g": (
        query(page=INTEGER, per_page=INTEGER),
        object_of(
            droplets=ref("Items"),
            links=object_of(pages=object_of(next=STRING, last=STRING)),
            meta=object_of(total=INTEGER),
        ),
        {},
    ),
    "h": (query(page=INTEGER, limit=INTEGER), ref("Items"), {"X-Total-Count": INTEGER}),
    "u": (
        query(offset=INTEGER, limit=INTEGER),
        object_of(items=ref("Items"), total=INTEGER),
        {},
    ),
}  # fmt: skip
COMPONENTS = {
    "Item": object_of(id=STRING),
    "Items": {"type": "array", "items": ref("Item")},
    "NextPage": object_of(offset=STRING, path=STRING, uri=STRING),
    "Metadata": object_of(**{"continue": STRING}),
}


@pytest.fixture(scope="module", params=OPENAPI)
def api(packages: Packages, request: Any) -> Any:
    """Each page inline, as a component, and as an extended base."""
    schemas: dict[str, Any] = dict(COMPONENTS)
    paths: dict[str, Any] = {}
    for name, (parameters, page, headers) in SHAPES.items():
        schemas[f"Page{name}"] = page
        answers = {"inline": page, "named": ref(f"Page{name}")}
        if "properties" in page:
            more = object_of(object=STRING)
            answers["based"] = {"allOf": [ref(f"Page{name}"), more]}
        for kind, schema in answers.items():
            one = operation(f"{name}_{kind}", answer=schema, parameters=parameters)
            one["responses"]["200"]["headers"] = {
                header: {"schema": type_} for header, type_ in headers.items()
            }
            paths[f"/{name}/{kind}"] = {"get": one}
    name = f"users_pages_{request.param.replace('.', '')}"
    return packages.load(name, document(schemas, paths=paths, openapi=request.param))


def listed(*ids: str) -> list[dict[str, str]]:
    return [{"id": id_} for id_ in ids]


def read(api: Any, name: str, replies: Sequence[bytes]) -> tuple[str, list[str]]:
    """The ids, and the queries of the requests; the same for both clients."""
    with Loopback() as server, api.Client(base_url=server.url, retry=0) as client:
        server.reply(*replies)
        pages = getattr(client.things, f"{name}_pages")()
        found = "".join(item.id for item in pages)
        queries = [one.target.partition("?")[2] for one in server.received]

    async def run(url: str) -> str:
        async with api.AsyncClient(base_url=url, retry=0) as client:
            pages = getattr(client.things, f"{name}_pages")()
            return "".join([item.id async for item in pages])

    with Loopback() as server:
        server.reply(*replies)
        assert asyncio.run(run(server.url)) == found
        assert [one.target.partition("?")[2] for one in server.received] == queries
    return found, queries


PAGES: dict[str, tuple[str, list[dict[str, Any]], list[str]]] = {
    # where the items are, what else each page says, the query of each request
    "a": (
        "data",
        [{"last_id": "b", "has_more": True}, {"last_id": "c", "has_more": False}],
        ["", "after=b"],
    ),
    "b": ("data", [{"next_page": {"offset": "x"}}, {"next_page": None}], ["", "offset=x"]),
    "c": (
        "items",
        [{"metadata": {"continue": "t"}}, {"metadata": {}}],
        ["", "continue=t"],
    ),
    "d": (
        "members",
        [
            {"response_metadata": {"next_cursor": "n"}},
            {"response_metadata": {"next_cursor": ""}},
        ],
        ["", "cursor=n"],
    ),
    "e": (
        "entries",
        [{"next_marker": "m", "total_count": 3}, {"next_marker": ""}],
        ["", "marker=m"],
    ),
    "f": ("value", [{"@odata.nextLink": "?$skip=2"}, {}], ["", "$skip=2"]),
    "g": (
        "droplets",
        [{"links": {"pages": {"next": "?page=2"}}}, {"links": {}}],
        ["", "page=2"],
    ),
    "u": ("items", [{"total": 3}, {"total": 3}], ["offset=0", "offset=2"]),
}  # fmt: skip


@pytest.mark.parametrize("kind", ["inline", "named", "based"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_read_and_no_more(api: Any, name: str, kind: str) -> None:
    at, (first, last), queries = PAGES[name]
    replies = [
        answer(body=json.dumps({at: listed("a", "b"), **first}).encode()),
        answer(body=json.dumps({at: listed("c"), **last}).encode()),
        answer(500),
    ]
    assert read(api, f"{name}_{kind}", replies) == ("abc", queries)


@pytest.mark.parametrize("kind", ["inline", "named"])
def test_a_header_that_counts_ends_the_pages(api: Any, kind: str) -> None:
    headers = {"X-Total-Count": "3"}
    replies = [
        answer(body=json.dumps(listed("a", "b")).encode(), **headers),
        answer(body=json.dumps(listed("c")).encode(), **headers),
        answer(500),
    ]
    assert read(api, f"h_{kind}", replies) == ("abc", ["page=1", "page=2"])


@pytest.mark.parametrize("counts", [(2,), (2, 2), (1, 1, 1), ()])
def test_an_offset_of_the_total_is_the_end(api: Any, counts: tuple[int, ...]) -> None:
    """One request for each page of items; one where there is nothing."""
    total = sum(counts)
    names = iter("abcdef")
    ids = [[next(names) for _ in range(count)] for count in counts or (0,)]
    replies = [
        answer(body=json.dumps({"items": listed(*page), "total": total}).encode())
        for page in ids
    ]
    found, queries = read(api, "u_inline", [*replies, answer(500)])
    assert found == "abcdef"[:total]
    offsets = [sum(counts[:index]) for index in range(len(replies))]
    assert queries == [f"offset={offset}" for offset in offsets]

"""A page that cannot be read raises: the list would seem to be complete."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages

STRING, INTEGER = {"type": "string"}, {"type": "integer"}
LIST = {"type": "array", "items": STRING}
LINK = {"Link": {"schema": STRING}}


def page(**more: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"data": LIST, **more}}


def asked(**parameters: Any) -> list[dict[str, Any]]:
    return [{"name": n, "in": "query", "schema": s} for n, s in parameters.items()]


STYLES: dict[str, tuple[list[dict[str, Any]], dict[str, Any], dict[str, Any]]] = {
    "cursor": (asked(cursor=STRING), page(next_cursor=STRING), {}),
    "url": (asked(limit=INTEGER), page(next_url=STRING), {}),
    "link": (asked(limit=INTEGER), page(), LINK),
    "number": (
        asked(page={**INTEGER, "default": 1}), page(total_pages=INTEGER), {},
    ),
    "offset": (asked(offset=INTEGER, limit=INTEGER), page(total=INTEGER), {}),
    "required": (
        asked(cursor=STRING), {**page(next_cursor=STRING), "required": ["data"]}, {},
    ),
    "list": (asked(limit=INTEGER), LIST, LINK),
}  # fmt: skip
FIRST = b'{"data":["a"],"next_cursor":"c","next_url":"/x","total_pages":9,"total":9}'


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    paths: dict[str, Any] = {}
    for name, (parameters, schema, headers) in STYLES.items():
        one = operation(name, answer=schema, parameters=parameters)
        one["responses"]["200"]["headers"] = headers
        paths[f"/{name}"] = {"get": one}
    return packages.load("unreadable_pages", document(paths=paths, openapi="3.0.3"))


def both(api: Any, style: str, second: bytes) -> list[Any]:
    """The items of two pages, or the error, by both clients."""
    found: list[Any] = []
    link = {"Link": "</x>; rel=next"} if style in ("link", "list") else {}
    first = answer(200, b'["a"]' if style == "list" else FIRST, **link)
    name = f"{style}_pages" if style != "list" else "list_pages"
    with Loopback() as server, api.Client(base_url=server.url, retry=0) as client:
        server.reply(first, second)
        try:
            found.append(list(getattr(client.things, name)()))
        except api.ApiError as error:
            found.append(error)
        assert len(server.received) == 2

    async def run(url: str) -> Any:
        async with api.AsyncClient(base_url=url, retry=0) as client:
            return [item async for item in getattr(client.things, name)()]

    with Loopback() as server:
        server.reply(first, second)
        try:
            found.append(asyncio.run(run(server.url)))
        except api.ApiError as error:
            found.append(error)
    return found


UNREADABLE = {
    "HTML": answer(200, b"<html>", "text/html"),
    "cut JSON": answer(200, b'{"data": ["b"'),
    "an empty body": answer(200, b""),
    "quota": answer(200, b'{"message": "quota"}'),
    "204": answer(204, b"", ""),
    "a string": answer(200, b'"maintenance"'),
    "null": answer(200, b"null"),
    "another type": answer(200, b'{"data": "b"}'),
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_page_raises(api: Any, style: str, name: str) -> None:
    for error in both(api, style, UNREADABLE[name]):
        assert isinstance(error, (api.ResponseDecodeError, api.ResponseValidationError))
        assert error.status in (200, 204)


@pytest.mark.parametrize("style", [name for name in STYLES if name != "list"])
@pytest.mark.parametrize("body", [b"{}", b'{"data": []}', b'{"data": null}'])
def test_an_empty_page(api: Any, style: str, body: bytes) -> None:
    found = both(api, style, answer(200, body))
    if style == "required" and body != b'{"data": []}':
        assert all(isinstance(one, api.ResponseValidationError) for one in found)
    else:
        assert found == [["a"], ["a"]]


def test_another_property_of_the_page_is_enough(api: Any) -> None:
    last = answer(200, b'{"next_cursor": null, "message": "end"}')
    assert both(api, "cursor", last) == [["a"], ["a"]]
    for error in both(api, "required", last):
        assert isinstance(error, api.ResponseValidationError)


def test_no_page_beyond_the_total_is_requested(api: Any) -> None:
    last = answer(200, b'{"data": ["b"], "total": 2}')
    assert both(api, "offset", last) == [["a", "b"], ["a", "b"]]

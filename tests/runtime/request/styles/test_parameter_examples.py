"""The "Parameter Object Examples" of OpenAPI 3.2: `dataValue` in, `serializedValue` out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.documents import document, operation
from tests.support.loopback import Loopback
from tests.support.packages import Packages

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"

# A Parameter Object without its schema, the value, and what is sent.
EXAMPLES: list[tuple[dict[str, Any], Any, str]] = [
    (
        {"name": "X-Token", "in": "header", "style": "simple"},
        [12345678, 90099],
        "12345678,90099",
    ),
    (
        {"name": "cookie", "in": "cookie", "style": "cookie"},
        {"greeting": "Hello%2C%20world!", "code": 42},
        "greeting=Hello%2C%20world!; code=42",
    ),
    (
        {"name": "greeting", "in": "cookie"},
        "Hello, world!",
        "greeting=Hello%2C%20world%21",
    ),
    ({"name": "username", "in": "path"}, "edijkstra", "edijkstra"),
    (
        {"name": "username", "in": "path"},
        "di\u1e45n\u0101ga",
        "di%E1%B9%85n%C4%81ga",
    ),
    (
        {"name": "username", "in": "path"},
        "\u0627\u0644\u062e\u0648\u0627\u0631\u0632\u0645\u064a\u0651",
        "%D8%A7%D9%84%D8%AE%D9%88%D8%A7%D8%B1%D8%B2%D9%85%D9%8A%D9%91",
    ),
    (
        {"name": "thing", "in": "query", "style": "form", "explode": True},
        ["one thing", "another thing"],
        "thing=one%20thing&thing=another%20thing",
    ),
    (
        {"name": "freeForm", "in": "query", "style": "form"},
        {"page": 4, "pageSize": 50},
        "page=4&pageSize=50",
    ),
    (
        {"name": "coordinates", "in": "query", "content": JSON},
        {"lat": 40.6, "long": -73.9},
        "coordinates=%7B%22lat%22%3A40.6%2C%22long%22%3A-73.9%7D",
    ),
    (
        {"name": "metadata", "in": "querystring", "content": FORM},
        {"foo": "a + b", "bar": True},
        "foo=a+%2B+b&bar=true",
    ),
    (
        {"name": "json", "in": "querystring", "content": JSON},
        {"numbers": [1, 2], "flag": None},
        "%7B%22numbers%22%3A%5B1%2C2%5D%2C%22flag%22%3Anull%7D",
    ),
    (
        {"name": "selector", "in": "querystring", "content": "application/jsonpath"},
        "$.a.b[1:1]",
        "%24.a.b%5B1%3A1%5D",
    ),
]


def described(index: int, parameter: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    media_type = parameter.get("content")
    schema: dict[str, Any] = {"schema": {}}
    if media_type:
        schema = {"content": {media_type: schema}}
    in_path = parameter["in"] == "path"
    whole = {**parameter, **schema, "required": True, "x-gen-name": "value"}
    path = f"/{index}/{{{parameter['name']}}}" if in_path else f"/{index}"
    return path, {"get": operation(f"example_{index}", parameters=[whole])}


@pytest.fixture(scope="module")
def client(packages: Packages, server: Loopback) -> Iterator[Any]:
    each = (described(i, parameter) for i, (parameter, *_) in enumerate(EXAMPLES))
    spec = document({}, openapi="3.2.0", paths=dict(each))
    api = packages.load("parameter_examples", spec)
    with api.Client(base_url=server.url) as client:
        yield client


@pytest.fixture(scope="module")
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


@pytest.mark.parametrize("index", range(len(EXAMPLES)))
def test_an_example(index: int, client: Any, server: Loopback) -> None:
    parameter, value, expected = EXAMPLES[index]
    getattr(client.things, f"example_{index}")(value=value)
    path, _, query = server.last.target.partition("?")
    sent = {
        "path": path.removeprefix(f"/{index}/"),
        "query": query,
        "querystring": query,
        "header": server.last.header("x-token"),
        "cookie": server.last.header("cookie"),
    }
    assert sent[parameter["in"]] == expected

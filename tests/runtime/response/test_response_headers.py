"""Response headers, decoded leniently by the class of their operation."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Any
from uuid import UUID

import pytest

from tests.support.cases import Case
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages, imported

GOOD: list[tuple[str, str, str, Any]] = [
    ("x_rate_limit", "X-Rate-Limit", "17", 17),
    ("x_rate_limit", "x-rate-limit", "none", "none"),
    ("x_rate_limit_reset", "X-RateLimit-Reset", "2026-11-24", dt.date(2026, 11, 24)),
    ("etag", "etag", '"5"', '"5"'),
    ("x_kinds", "X-Kinds", "cat, dog,cat", ["cat", "dog", "cat"]),
    ("x_kinds", "X-Kinds", "", []),
    ("x_weights", "X-Weights", "a,1.5,b,2", {"a": 1.5, "b": 2}),
    ("x_both", "X-Both", "true", True),
    ("x_both", "X-Both", "1", 1),
    ("x_text", "X-Text", "a, b", "a, b"),
    (
        *("x_until", "X-Until", "2026-11-24T09:00:00Z"),
        dt.datetime(2026, 11, 24, 9, tzinfo=dt.timezone.utc),
    ),
    ("x_id", "X-Id", str(UUID(int=7)), UUID(int=7)),
    ("x_any", "X-Any", "7", "7"),
    ("set_cookie", "Set-Cookie", "a=1; Expires=Tue, 01", ["a=1; Expires=Tue, 01"]),
    ("retry_after", "Retry-After", "9", 9),
]
BAD = [
    ("x_rate_limit", "X-Rate-Limit", "soon", "", "an integer or one of 'none'"),
    ("x_rate_limit_reset", "X-RateLimit-Reset", "soon", "", "a date"),
    ("x_both", "X-Both", "yes", "", "an integer or a boolean"),
    ("x_until", "X-Until", "Tue, 24 Nov 2026", "", "a date-time with offset"),
    ("x_id", "X-Id", "7", "", "a uuid"),
    ("x_data", "X-Data", "[", "", "an array"),
    ("x_shade", "X-Shade", "red", "", "Shade"),
    ("x_exploded", "X-Exploded", "red,1", "", "Shade"),
    ("x_weights", "X-Weights", "a", "", "an object"),
]


@pytest.fixture
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("headers")).package)


def ask(api: Any, reply: bytes) -> Any:
    """The exchange of a call that gets this reply."""
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(reply)
        with client.recording() as exchanges:
            client.things.list_things()
    return exchanges[0]


def with_header(name: str, value: str) -> bytes:
    return answer(**{name.replace("-", "_"): value})


@pytest.mark.parametrize(("field", "name", "text", "value"), GOOD)
def test_a_header_is_read_as_described(
    api: Any, field: str, name: str, text: str, value: Any
) -> None:
    exchange = ask(api, with_header(name, text))
    headers = exchange.headers_as(api.models.ListThingsHeaders)
    assert headers == api.models.ListThingsHeaders(**{field: value})
    assert type(getattr(headers, field)) is type(value)
    assert exchange.mismatches == ()


@pytest.mark.parametrize(("field", "name", "text", "pointer", "expected"), BAD)
def test_a_malformed_header_is_a_string_and_a_mismatch(
    api: Any, field: str, name: str, text: str, pointer: str, expected: str
) -> None:
    exchange = ask(api, with_header(name, text))
    headers = exchange.headers_as(api.models.ListThingsHeaders)
    assert getattr(headers, field) == text
    (found,) = exchange.mismatches
    assert (found.header, found.pointer) == (name.lower(), pointer)
    assert (found.expected, found.value) == (expected, text)
    assert str(found) == f"header {name.lower()}: expected {expected}, got {text!r}"


def test_a_malformed_part_of_a_header_is_a_mismatch(api: Any) -> None:
    exchange = ask(api, answer(X_Kinds="cat,cow", X_Shade="red,x,born,2026-01-01"))
    headers = exchange.headers_as(api.models.ListThingsHeaders)
    assert headers.x_kinds == ["cat", "cow"]
    assert headers.x_shade == api.Shade(red="x", born=dt.date(2026, 1, 1))
    assert [str(found) for found in exchange.mismatches] == [
        "header x-kinds/1: expected one of 'cat', 'dog', got 'cow'",
        "header x-shade/red: expected an integer, got 'x'",
    ]


def test_objects_are_models(api: Any) -> None:
    exchange = ask(
        api,
        answer(
            X_Shade="red,100,born,2026-01-01",
            X_Exploded="red=7",
            X_Data='[{"red": 1}]',
        ),
    )
    headers = exchange.headers_as(api.models.ListThingsHeaders)
    assert headers.x_shade == api.Shade(red=100, born=dt.date(2026, 1, 1))
    assert headers.x_exploded == api.Shade(red=7)
    assert headers.x_data == [api.Shade(red=1)]
    assert exchange.mismatches == ()


def test_each_cookie_is_one_of_a_list(api: Any) -> None:
    first, _, rest = answer(Set_Cookie="a=1").partition(b"\r\n")
    exchange = ask(api, first + b"\r\nSet-Cookie: b=2, c\r\n" + rest)
    headers = exchange.headers_as(api.models.ListThingsHeaders)
    assert sorted(headers.set_cookie) == ["a=1", "b=2, c"]


def test_errors_have_the_headers_too(api: Any) -> None:
    with Loopback() as server, api.Client(base_url=server.url, retry=0) as client:
        server.reply(answer(429, Retry_After="30"))
        with pytest.raises(api.RateLimitError) as raised:
            client.things.list_things()
    headers = raised.value.headers_as(api.models.ListThingsHeaders)
    assert headers == api.models.ListThingsHeaders(retry_after=30)


def test_a_strict_client_refuses_such_a_header(api: Any) -> None:
    async def run() -> None:
        async with api.AsyncClient(server.url, strict_responses=True) as client:
            with pytest.raises(api.ResponseValidationError, match="header x-id"):
                await client.things.list_things()

    with Loopback() as server:
        server.reply(answer(X_Id="7"))
        asyncio.run(run())


def test_content_type_is_not_in_the_class(api: Any) -> None:
    assert not hasattr(api.models, "ReadBareHeaders")
    assert not hasattr(api.models.ListThingsHeaders, "content_type")


SWAGGER = """
swagger: "2.0"
info: {title: Old, version: "1"}
produces: [application/json]
paths:
  /a:
    get:
      operationId: readA
      tags: [things]
      responses:
        "200":
          description: OK
          headers:
            X-Count: {type: integer, description: How many}
            X-List: {type: array, items: {type: integer}}
            X-Pipes: {type: array, items: {type: integer}, collectionFormat: pipes}
"""


def test_headers_of_swagger_2_have_their_types(packages: Packages) -> None:
    api = packages.load("swagger_2_headers", SWAGGER)
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(X_Count="4", X_List="1, 2", X_Pipes="1|2"))
        with client.recording() as exchanges:
            client.things.read_a()
    headers = exchanges[0].headers_as(api.models.ReadAHeaders)
    assert (headers.x_count, headers.x_list, headers.x_pipes) == (4, [1, 2], "1|2")

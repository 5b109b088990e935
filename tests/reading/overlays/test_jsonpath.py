"""JSONPath: what each selector of RFC 9535 selects, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from openapi_gen.reading.overlays.jsonpath import PathError, parse, select

DATA: Any = {
    "store": {
        "book": [
            {"title": "A", "price": 8, "tags": ["x", "y"]},
            {"title": "B", "price": 12.5, "isbn": None},
            {"title": "C", "price": 8, "isbn": "0-395"},
            {"title": "D", "sold": False},
        ],
        "bicycle": {"color": "red", "it's": 1, 'a "b"': 2, "é": 3},
    },
    "limit": 10,
}


def paths(query: str) -> list[str]:
    return ["/".join(map(str, path)) for path, _ in select(parse(query), DATA)]


def titles(query: str) -> str:
    found: list[Any] = [value for _, value in select(parse(query), DATA)]
    return "".join(value["title"] for value in found)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("$", [""]),
        ("$.limit", ["limit"]),
        ("$['limit']", ["limit"]),
        ('$ [ "store" ] .bicycle', ["store/bicycle"]),
        ("$.nothing.at.all", []),
        ("$.*", ["store", "limit"]),
        ("$.store.bicycle['it\\'s']", ["store/bicycle/it's"]),
        ("$.store.bicycle['a \"b\"']", ['store/bicycle/a "b"']),
        ("$.store.bicycle.é", ["store/bicycle/é"]),
        ('$.store.bicycle["\\u00e9"]', ["store/bicycle/é"]),
        ("$..color", ["store/bicycle/color"]),
        ("$..tags[*]", ["store/book/0/tags/0", "store/book/0/tags/1"]),
        ("$..['color', 'limit']", ["limit", "store/bicycle/color"]),
        ("$.store.book[0].tags[-1]", ["store/book/0/tags/1"]),
        ("$.store.book[9]", []),
        ("$.store.book[-9]", []),
        ("$.store[0]", []),
        ("$.store.book['0']", []),
    ],
)
def test_selected_paths(query: str, expected: list[str]) -> None:
    assert paths(query) == expected


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("1:3", "BC"),
        (":2", "AB"),
        ("-2:", "CD"),
        ("::2", "AC"),
        ("::-1", "DCBA"),
        ("3:0:-2", "DB"),
        ("::0", ""),
        ("0, 2, 0", "AC"),
        ("1:2, -1, *", "BDAC"),
        ("?@.isbn", "BC"),
        ("?!@.isbn", "AD"),
        ("?@.isbn == null", "B"),
        ("?@.price == 8", "AC"),
        ("?@.price != 8", "BD"),
        ("?@.price > 8 && @.price <= 12.5", "B"),
        ("?@.price < $.limit || @.sold == false", "ACD"),
        ("?(@.price < 9 || @.title == 'D') && !(@.title == \"C\")", "AD"),
        ("?8 == @.price", "AC"),
        ("?@.title >= 'C'", "CD"),
        ("?@.price >= 'C'", ""),
        ("?@.nothing == @.neither", "ABCD"),
        ("?@.sold == 0", ""),
        ("?@.tags[?@ == 'x']", "A"),
        ("?@['price'] == -8.0e0", ""),
    ],
)
def test_selected_items(selector: str, expected: str) -> None:
    assert titles(f"$.store.book[{selector}]") == expected


@pytest.mark.parametrize(
    ("query", "offset"),
    [
        ("", 0),
        ("store", 0),
        ("$.", 2),
        ("$.store book", 8),
        ("$[", 2),
        ("$['a'", 5),
        ("$['a\\q']", 2),
        ("$[01]", 3),
        ("$.a[?]", 5),
        ("$.a[?@.b ==]", 11),
        ("$.a[?(@.b]", 9),
        ("$.a[?'b']", 8),
        ("$.a[?length(@.b) > 1]", 5),
        ("$.a[?" + "(" * 99, 55),
    ],
)
def test_refused(query: str, offset: int) -> None:
    with pytest.raises(PathError) as caught:
        parse(query)
    assert caught.value.offset == offset

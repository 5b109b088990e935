"""The styles of OpenAPI 3.0.4, cell by cell, and RFC 6570's own examples."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runtime.parameters import Parameter
from runtime.unsendable import Unsendable

STRING = "blue"
ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}

# OpenAPI 3.0.4, Parameter Object, "Style Examples": style, explode, the texts for an
# empty string, a string, an array and an object. None: no such cell, or left out.
PATH_CELLS = [
    (
        "matrix",
        False,
        ";color",
        ";color=blue",
        ";color=blue,black,brown",
        ";color=R,100,G,200,B,150",
    ),
    (
        "matrix",
        True,
        ";color",
        ";color=blue",
        ";color=blue;color=black;color=brown",
        ";R=100;G=200;B=150",
    ),
    ("label", False, None, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
    ("label", True, None, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
    ("simple", False, None, "blue", "blue,black,brown", "R,100,G,200,B,150"),
    ("simple", True, None, "blue", "blue,black,brown", "R=100,G=200,B=150"),
]
QUERY_CELLS = [
    (
        "form",
        False,
        "color=",
        "color=blue",
        "color=blue,black,brown",
        "color=R,100,G,200,B,150",
    ),
    (
        "form",
        True,
        "color=",
        "color=blue",
        "color=blue&color=black&color=brown",
        "R=100&G=200&B=150",
    ),
    (
        "spaceDelimited",
        False,
        None,
        None,
        "color=blue%20black%20brown",
        "color=R%20100%20G%20200%20B%20150",
    ),
    (
        "pipeDelimited",
        False,
        None,
        None,
        "color=blue%7Cblack%7Cbrown",
        "color=R%7C100%7CG%7C200%7CB%7C150",
    ),
    (
        "deepObject",
        True,
        None,
        None,
        None,
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
    ),
]


@pytest.mark.parametrize(
    ("style", "explode", "empty", "string", "array", "members"), PATH_CELLS
)
def test_path_cells(
    style: str, explode: bool, empty: str | None, string: str, array: str, members: str
) -> None:
    color = Parameter("path", "color", "color", style, explode)
    assert color.path_text(STRING) == string
    assert color.path_text(ARRAY) == array
    assert color.path_text(OBJECT) == members
    if empty is None:
        with pytest.raises(Unsendable):
            color.path_text("")
    else:
        assert color.path_text("") == empty


@pytest.mark.parametrize(
    ("style", "explode", "empty", "string", "array", "members"), QUERY_CELLS
)
def test_query_cells(
    style: str,
    explode: bool,
    empty: str | None,
    string: str | None,
    array: str | None,
    members: str,
) -> None:
    color = Parameter("query", "color", "color", style, explode)
    cells: list[tuple[Any, str | None]] = [
        ("", empty),
        (STRING, string),
        (ARRAY, array),
        (OBJECT, members),
    ]
    for value, expected in cells:
        if expected is not None:
            assert "&".join(color.query_pairs(value)) == expected
    nothings: list[Any] = [None, [], {}]
    for nothing in nothings:
        assert color.query_pairs(nothing) == []


def test_header_cells() -> None:
    plain = Parameter("header", "color", "color")
    exploded = Parameter("header", "color", "color", explode=True)
    assert plain.header_text(ARRAY) == b"blue,black,brown"
    assert plain.header_text(OBJECT) == b"R,100,G,200,B,150"
    assert exploded.header_text(OBJECT) == b"R=100,G=200,B=150"
    assert plain.header_text("a b; \u00e9%") == b"a b; \xe9%"
    assert plain.header_text([]) is None


def test_cookie_cells() -> None:
    assert Parameter("cookie", "color", "c").cookie_pairs("a;b c") == [
        "color=a%3Bb%20c"
    ]
    flat = Parameter("cookie", "color", "c", explode=False)
    assert flat.cookie_pairs(ARRAY) == ["color=blue,black,brown"]
    assert Parameter("cookie", "color", "c").cookie_pairs(OBJECT) == [
        "R=100",
        "G=200",
        "B=150",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (12.5, "12.5"),
        (10**30, "1" + "0" * 30),
        (0, "0"),
        ({"a": [1, None]}, "a,%5B1%2C%20null%5D"),
        ([{"a": 1}], "%7B%22a%22%3A%201%7D"),
        ([None, 1], "1"),
    ],
)
def test_values(value: Any, text: str) -> None:
    assert Parameter("path", "x", "x").path_text(value) == text


def test_reserved_passes_only_where_allowed() -> None:
    text = "a/b?c:d@e!f$g'(h)*i,j%2Fk%l#m[n] o"
    raw = Parameter("query", "x", "x", allow_reserved=True).query_pairs(text)
    assert raw == ["x=a/b?c:d@e!f$g'(h)*i,j%2Fk%25l%23m%5Bn%5D%20o"]
    strict = Parameter("query", "x", "x").query_pairs("a/b'|~-._")
    assert strict == ["x=a%2Fb%27%7C~-._"]


def test_deep_object_nests_and_repeats() -> None:
    deep = Parameter("query", "f", "f", "deepObject", True)
    assert deep.query_pairs({"a": {"b": "c d"}, "e": [1, 2], "n": None}) == [
        "f%5Ba%5D%5Bb%5D=c%20d",
        "f%5Be%5D=1",
        "f%5Be%5D=2",
    ]


def test_content_is_json() -> None:
    value = {"a": "\u00e9"}
    query = Parameter("query", "f", "f", content_type="application/json")
    assert query.query_pairs(value) == ["f=%7B%22a%22%3A%20%22%C3%A9%22%7D"]
    assert query.query_pairs([]) == ["f=%5B%5D"]
    header = Parameter("header", "f", "f", content_type="application/json")
    assert header.header_text(value) == b'{"a": "\\u00e9"}'


@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@pytest.mark.parametrize("value", [None, [], {}, [None], "\ud800", float("nan")])
def test_path_refuses_what_leaves_no_segment(style: str, value: Any) -> None:
    with pytest.raises(ValueError):
        Parameter("path", "x", "x", style).path_text(value)


@pytest.mark.parametrize("value", ["", ".", "..", ["."], [".."]])
def test_path_refuses_dots(value: Any) -> None:
    with pytest.raises(Unsendable):
        Parameter("path", "x", "x").path_text(value)
    with pytest.raises(Unsendable):
        Parameter("path", "x", "x", "label").path_text("")
    with pytest.raises(Unsendable):
        Parameter("path", "x", "x", "label").path_text(".")


@pytest.mark.parametrize(
    "bad", ["a\rb", "a\nb", "a\0b", " a", "a ", "\ta", "a\x7f", "\u20ac"]
)
def test_header_refuses(bad: str) -> None:
    with pytest.raises(Unsendable):
        Parameter("header", "X", "x").header_text(bad)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(TEXT.filter(lambda text: text not in ("", ".", "..")))
def test_path_text_is_one_segment_that_decodes_back(text: str) -> None:
    encoded = Parameter("path", "x", "x").path_text(text)
    assert not set(encoded) & set("/?#\\ ;") and encoded.isascii()
    assert unquote(encoded, errors="strict") == text


@given(st.lists(TEXT, min_size=1), TEXT)
def test_form_arrays_decode_back(items: list[str], name: str) -> None:
    pairs = Parameter("query", name, "x").query_pairs(items)
    decoded = parse_qsl("&".join(pairs), keep_blank_values=True, errors="strict")
    assert decoded == [(name, item) for item in items]


@given(st.lists(TEXT.filter(bool), min_size=1))
def test_delimited_arrays_decode_back(items: list[str]) -> None:
    (pair,) = Parameter("query", "x", "x", "pipeDelimited").query_pairs(items)
    # The delimiter is encoded as data is: only items without one can be told apart.
    if not any("|" in item for item in items):
        assert unquote(pair.removeprefix("x=")).split("|") == items
    (pair,) = Parameter("query", "x", "x", explode=False).query_pairs(items)
    assert [unquote(part) for part in pair.removeprefix("x=").split(",")] == items


@given(TEXT)
def test_header_text_is_sent_as_it_is_or_refused(text: str) -> None:
    try:
        encoded = Parameter("header", "X", "x").header_text(text)
    except Unsendable:
        return
    assert encoded is not None and encoded.decode("latin-1") == text
    assert not set(encoded) & {0, 10, 13}

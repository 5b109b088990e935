"""Values that parameters refuse, and values that the table in `styles` does not have."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core.unsendable import Unsendable
from runtime.request.bodies.encoding import Encoding
from runtime.request.header_fields import header_name
from runtime.request.parameters.content import TextContent
from runtime.request.parameters.cookie import CookieParameter
from runtime.request.parameters.form_content import FormContent
from runtime.request.parameters.header import HeaderParameter
from runtime.request.parameters.path import PathParameter
from runtime.request.parameters.query import QueryParameter
from runtime.request.styles.cookie import COOKIE
from runtime.request.styles.deep_object import (
    DEEP_OBJECT,
    DEEP_OBJECT_BRACKETS,
    DEEP_OBJECT_REPEAT,
)
from runtime.request.styles.label import LABEL
from runtime.request.styles.matrix import MATRIX
from runtime.request.styles.simple import SIMPLE
from runtime.request.styles.style import Style


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
    assert PathParameter("x").path_text(value) == text


def test_reserved_passes_only_where_allowed() -> None:
    text = "a/b?c:d@e!f$g'(h)*i,j%2Fk%l#m[n] o"
    raw = QueryParameter("x", allow_reserved=True).query_pairs(text)
    assert raw == ["x=a/b?c:d@e!f$g'(h)*i,j%2Fk%25l%23m%5Bn%5D%20o"]
    strict = QueryParameter("x").query_pairs("a/b'|~-._")
    assert strict == ["x=a%2Fb%27%7C~-._"]


def test_reserved_in_a_path_and_a_cookie() -> None:
    """OpenAPI 3.2, `allowReserved`, without what the location itself does not allow."""
    text = "a/b?c:d@e!f$g'(h)*i,j%2Fk%l#m[n];o=p q"
    segment = PathParameter("x", allow_reserved=True)
    assert segment.path_text(text) == (
        "a/b%3Fc:d@e!f$g'(h)*i,j%2Fk%25l%23m%5Bn%5D;o=p%20q"
    )
    cookie = CookieParameter("x", allow_reserved=True)
    assert cookie.cookie_pairs(text) == [
        "x=a/b?c:d@e!f$g'(h)*i%2Cj%2Fk%25l#m[n]%3Bo=p%20q"
    ]


def test_reserved_characters_of_a_name_are_always_encoded() -> None:
    """Else the name would end, and another one begin."""
    value = {"a&b=c": "d/e"}
    query = QueryParameter("x", allow_reserved=True)
    assert query.query_pairs(value) == ["a%26b%3Dc=d/e"]
    cookie = CookieParameter("x", allow_reserved=True)
    assert cookie.cookie_pairs(value) == ["a%26b%3Dc=d/e"]
    with pytest.raises(Unsendable):
        CookieParameter("x", style=COOKIE, explode=True).cookie_pairs(value)


def test_the_media_type_of_a_parameter_may_have_parameters() -> None:
    json = "Application/JSON; charset=utf-8"
    assert QueryParameter("q", content=TextContent(json)).query_pairs("a b") == [
        "q=%22a%20b%22"
    ]
    assert HeaderParameter("h", content=TextContent(json)).header_text(
        {"a": "\u00e9"}
    ) == (rb'{"a":"\u00e9"}')


def test_an_object_is_not_written_as_json_in_an_xml_parameter() -> None:
    xml = QueryParameter("q", content=TextContent("application/xml"))
    assert xml.query_pairs("<a/>") == ["q=%3Ca%2F%3E"]
    with pytest.raises(Unsendable):
        xml.query_pairs({"a": 1})


def test_a_form_in_a_parameter() -> None:
    """OpenAPI 3.2, `in: querystring`: as the body of that media type is."""
    value = {"list": ["a b", "c"], "deep": {"a": 1}, "raw": "a/b c", "json": "x"}
    encoding = {
        "list": Encoding(explode=False),
        "deep": Encoding(style=DEEP_OBJECT),
        "raw": Encoding(allow_reserved=True),
        "json": Encoding(content_type="application/json"),
    }
    whole = FormContent(encoding)
    assert whole.whole_query(value) == [
        "list=a+b,c",
        "deep%5Ba%5D=1",
        "raw=a/b%20c",
        "json=%22x%22",
    ]
    inner = QueryParameter("q", content=FormContent()).query_pairs(
        {"a": "b c", "d": [1, 2]}
    )
    assert inner == ["q=a%3Db%2Bc%26d%3D1%26d%3D2"]


@pytest.mark.parametrize("value", ["%2e", "%2E.", ".%2e", "%2e%2E"])
def test_reserved_dots_are_refused(value: str) -> None:
    with pytest.raises(Unsendable):
        PathParameter("x", allow_reserved=True).path_text(value)


@pytest.mark.parametrize(
    ("style", "items", "listed"),
    [
        (DEEP_OBJECT, ("f[e][0]=1", "f[e][1]=2"), ("f[o][0][a]=1", "f[o][1][a][0]=2")),
        (
            DEEP_OBJECT_BRACKETS,
            ("f[e][]=1", "f[e][]=2"),
            ("f[o][][a]=1", "f[o][][a][]=2"),
        ),
        (DEEP_OBJECT_REPEAT, ("f[e]=1", "f[e]=2"), ("f[o][a]=1", "f[o][a]=2")),
    ],
)
def test_deep_objects_nest(
    style: Style, items: tuple[str, ...], listed: tuple[str, ...]
) -> None:
    deep = QueryParameter("f", style=style, explode=True)
    value = {"a": {"b": "c d"}, "e": [1, 2], "n": None, "o": [{"a": 1}, {"a": [2]}]}
    found = [unquote(pair) for pair in deep.query_pairs(value)]
    assert found == ["f[a][b]=c d", *items, *listed]
    assert deep.query_pairs([]) == deep.query_pairs({}) == deep.query_pairs(None) == []


def test_the_names_of_deep_objects_are_encoded() -> None:
    deep = QueryParameter("f", style=DEEP_OBJECT)
    assert deep.query_pairs({"a&b": ["c&d"]}) == ["f%5Ba%26b%5D%5B0%5D=c%26d"]


def test_content_is_json() -> None:
    value = {"a": "\u00e9"}
    query = QueryParameter("f", "f", content=TextContent("application/json"))
    assert query.query_pairs(value) == ["f=%7B%22a%22%3A%22%C3%A9%22%7D"]
    assert query.query_pairs([]) == ["f=%5B%5D"]
    header = HeaderParameter("f", "f", content=TextContent("application/json"))
    assert header.header_text(value) == b'{"a":"\\u00e9"}'


@pytest.mark.parametrize("style", [SIMPLE, LABEL, MATRIX])
@pytest.mark.parametrize("value", [None, [], {}, [None], "\ud800", float("nan")])
def test_path_refuses_an_empty_segment(style: Style, value: Any) -> None:
    with pytest.raises(ValueError):
        PathParameter("x", style=style).path_text(value)


@pytest.mark.parametrize("value", ["", ".", "..", ["."], [".."]])
def test_path_refuses_dots(value: Any) -> None:
    with pytest.raises(Unsendable):
        PathParameter("x").path_text(value)
    with pytest.raises(Unsendable):
        PathParameter("x", style=LABEL).path_text("")
    with pytest.raises(Unsendable):
        PathParameter("x", style=LABEL).path_text(".")


@pytest.mark.parametrize(
    "bad", ["a\rb", "a\nb", "a\0b", " a", "a ", "\ta", "a\x7f", "\u20ac"]
)
def test_header_refuses(bad: str) -> None:
    with pytest.raises(Unsendable):
        HeaderParameter("X", "x").header_text(bad)


@pytest.mark.parametrize("bad", ["", "a b", "a\r\nb", "a\0", "a;b", "a=b", "\u00e9"])
def test_cookie_names_are_refused(bad: str) -> None:
    with pytest.raises(Unsendable):
        CookieParameter(bad, "x").cookie_pairs("1")


@pytest.mark.parametrize("bad", ["", "a b", "a\r\nb: c", "a\0", "a:b", "\u00e9"])
def test_header_names_are_refused(bad: str) -> None:
    with pytest.raises(Unsendable):
        header_name(bad)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(TEXT)
def test_a_header_value_is_sent_unchanged_or_refused(text: str) -> None:
    try:
        encoded = HeaderParameter("X", "x").header_text(text)
    except Unsendable:
        return
    assert encoded is not None and encoded.decode("latin-1") == text
    assert not set(encoded) & {0, 10, 13}

"""Values that parameters refuse, and values that the table in `styles` does not have."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core.unsendable import Unsendable
from runtime.request.bodies.encoding import Encoding
from runtime.request.form_parameters import FormParameter
from runtime.request.parameters import Parameter, header_name


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


def test_reserved_in_a_path_and_a_cookie() -> None:
    """OpenAPI 3.2, `allowReserved`, without what the location itself does not allow."""
    text = "a/b?c:d@e!f$g'(h)*i,j%2Fk%l#m[n];o=p q"
    segment = Parameter("path", "x", "x", allow_reserved=True)
    assert segment.path_text(text) == (
        "a%2Fb%3Fc:d@e!f$g'(h)*i,j%2Fk%25l%23m%5Bn%5D;o=p%20q"
    )
    cookie = Parameter("cookie", "x", "x", allow_reserved=True)
    assert cookie.cookie_pairs(text) == [
        "x=a/b?c:d@e!f$g'(h)*i%2Cj%2Fk%25l#m[n]%3Bo=p%20q"
    ]


def test_reserved_characters_of_a_name_are_always_encoded() -> None:
    """Else the name would end, and another one begin."""
    value = {"a&b=c": "d/e"}
    query = Parameter("query", "x", "x", allow_reserved=True)
    assert query.query_pairs(value) == ["a%26b%3Dc=d/e"]
    cookie = Parameter("cookie", "x", "x", allow_reserved=True)
    assert cookie.cookie_pairs(value) == ["a%26b%3Dc=d/e"]
    with pytest.raises(Unsendable):
        Parameter("cookie", "x", "x", "cookie", True).cookie_pairs(value)


def test_the_media_type_of_a_parameter_may_have_parameters() -> None:
    json = "Application/JSON; charset=utf-8"
    assert Parameter("query", "q", content_type=json).query_pairs("a b") == [
        "q=%22a%20b%22"
    ]
    assert Parameter("header", "h", content_type=json).header_text({"a": "\u00e9"}) == (
        rb'{"a":"\u00e9"}'
    )


def test_an_object_is_not_written_as_json_in_an_xml_parameter() -> None:
    xml = Parameter("query", "q", content_type="application/xml")
    assert xml.query_pairs("<a/>") == ["q=%3Ca%2F%3E"]
    with pytest.raises(Unsendable):
        xml.query_pairs({"a": 1})


def test_a_form_in_a_parameter() -> None:
    """OpenAPI 3.2, `in: querystring`: as the body of that media type is."""
    value = {"list": ["a b", "c"], "deep": {"a": 1}, "raw": "a/b c", "json": "x"}
    encoding = {
        "list": Encoding(explode=False),
        "deep": Encoding(style="deepObject"),
        "raw": Encoding(allow_reserved=True),
        "json": Encoding(content_type="application/json"),
    }
    whole = FormParameter("querystring", "q", encoding=encoding)
    assert whole.whole_query(value) == [
        "list=a+b,c",
        "deep%5Ba%5D=1",
        "raw=a/b%20c",
        "json=%22x%22",
    ]
    inner = FormParameter("query", "q").query_pairs({"a": "b c", "d": [1, 2]})
    assert inner == ["q=a%3Db%2Bc%26d%3D1%26d%3D2"]


@pytest.mark.parametrize("value", ["%2e", "%2E.", ".%2e", "%2e%2E"])
def test_reserved_dots_are_refused(value: str) -> None:
    with pytest.raises(Unsendable):
        Parameter("path", "x", "x", allow_reserved=True).path_text(value)


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
    assert query.query_pairs(value) == ["f=%7B%22a%22%3A%22%C3%A9%22%7D"]
    assert query.query_pairs([]) == ["f=%5B%5D"]
    header = Parameter("header", "f", "f", content_type="application/json")
    assert header.header_text(value) == b'{"a":"\\u00e9"}'


@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@pytest.mark.parametrize("value", [None, [], {}, [None], "\ud800", float("nan")])
def test_path_refuses_an_empty_segment(style: str, value: Any) -> None:
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


@pytest.mark.parametrize("bad", ["", "a b", "a\r\nb", "a\0", "a;b", "a=b", "\u00e9"])
def test_cookie_names_are_refused(bad: str) -> None:
    with pytest.raises(Unsendable):
        Parameter("cookie", bad, "x").cookie_pairs("1")


@pytest.mark.parametrize("bad", ["", "a b", "a\r\nb: c", "a\0", "a:b", "\u00e9"])
def test_header_names_are_refused(bad: str) -> None:
    with pytest.raises(Unsendable):
        header_name(bad)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(TEXT)
def test_a_header_value_is_sent_unchanged_or_refused(text: str) -> None:
    try:
        encoded = Parameter("header", "X", "x").header_text(text)
    except Unsendable:
        return
    assert encoded is not None and encoded.decode("latin-1") == text
    assert not set(encoded) & {0, 10, 13}

"""Percent-encoding of forms, compared with the standard library's."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runtime.request.percent_query import quote_form, quote_form_pairs

TEXTS = st.text() | st.text('%+/:?=&, "{}~*-._aZ9\x00\x01\x02')


def expected(text: str) -> str:
    return quote_plus(text, safe="*").replace("~", "%7E")


@given(TEXTS)
@example("https://example.com/a%20b?c=d&e=f+g, h")
@example('{"a": "b/c"}')
@example("~")
@example("+ %2B")
@example("".join(map(chr, range(0x250))))
def test_a_form_is_written_as_the_url_standard_says(text: str) -> None:
    assert quote_form(text) == expected(text)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1))
@example([("a", "1\x002"), ("b\x01c", "\x01")])
@example([("", ""), ("", "")])
def test_pairs_are_written_as_the_url_standard_says(
    pairs: list[tuple[str, str]],
) -> None:
    written = "&".join(f"{expected(name)}={expected(value)}" for name, value in pairs)
    assert quote_form_pairs(pairs) == written


@pytest.mark.parametrize("text", ["\ud800", "/\ud800"])
def test_half_of_a_surrogate_pair_is_refused(text: str) -> None:
    with pytest.raises(UnicodeEncodeError):
        quote_form(text)
    with pytest.raises(UnicodeEncodeError):
        quote_form_pairs([("a", "b"), ("c", text)])

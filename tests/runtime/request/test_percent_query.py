"""Percent-encoding of forms, compared with the standard library's."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runtime.request.percent_query import quote_form


@given(st.text() | st.text('%+/:?=&, "{}~*-._aZ9'))
@example("https://example.com/a%20b?c=d&e=f+g, h")
@example('{"a": "b/c"}')
@example("~")
def test_a_form_is_written_as_the_url_standard_says(text: str) -> None:
    assert quote_form(text) == quote_plus(text, safe="*").replace("~", "%7E")


@pytest.mark.parametrize("text", ["\ud800", "/\ud800"])
def test_half_of_a_surrogate_pair_is_refused(text: str) -> None:
    with pytest.raises(UnicodeEncodeError):
        quote_form(text)

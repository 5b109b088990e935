"""The `Link` header of RFC 8288, as pages are found by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.features.paging.web_links import target_of


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ('<https://a/?page=2>; rel="next"', "https://a/?page=2"),
        ("</a>;rel=next", "/a"),
        ("</a>; REL=NEXT", "/a"),
        ('</a,b;c>; title="x, <y>; rel=\\"prev\\""; rel="next"', "/a,b;c"),
        ('</a>; rel="prev first", </b>; rel="last next"', "/b"),
        ('</a>; rel=prev; rel=next, </b>; rel="next"', "/b"),
        ('</a>; rel=next; anchor="#x", </b>; rel=next', "/b"),
        (" , </a> ; rel = next ,", "/a"),
        ("<>; rel=next", ""),
        ("</a>; crossorigin; rel=next", "/a"),
        ('</a>; rel="nextish"', None),
        ("</a>", None),
        ("/a; rel=next", None),
        ("", None),
        ('</a; rel="next"', None),
    ],
)
def test_a_link_header_is_read_as_rfc_8288_says(
    header: str, target: str | None
) -> None:
    assert target_of(header, "next") == target


uris = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=8).map(
    lambda text: text.replace(">", "").replace("<", "")
)
values = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=8)
links = st.tuples(uris, st.sampled_from(["next", "prev", "a next"]), values)


@given(st.lists(links, max_size=4))
def test_any_header_that_is_well_formed_is_understood(
    listed: list[tuple[str, str, str]],
) -> None:
    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    header = ", ".join(
        f"<{uri}>; title={quoted(title)}; rel={quoted(relation)}"
        for uri, relation, title in listed
    )
    wanted = [uri for uri, relation, _ in listed if "next" in relation]
    assert target_of(header, "next") == (wanted[0] if wanted else None)


@given(st.text(st.sampled_from('<>;,="\\ relnxt/a'), max_size=40))
def test_no_header_breaks_anything(header: str) -> None:
    found = target_of(header, "next")
    assert found is None or f"<{found}" in header.replace(" ", "") or found in header

"""Joined URLs equal those that httpx2 parses from the whole URL."""

from __future__ import annotations

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core import urls
from runtime.core.percent import quote

BASES = (
    "https://api.example.com",
    "http://[2001:db8::1]:8080/v1",
    "https://müller.example/ü/%2f",
    "HTTPS://API.Example.com:443/a/../b",
    "https://user@api.example.com",
)
written = st.text("abc/?%.:@!$&'()*+,;=~_-", max_size=20)
quoted = st.text(max_size=20).filter(lambda text: text.isprintable()).map(quote)


def same(joined: httpx2.URL, parsed: httpx2.URL) -> None:
    assert vars(joined) == vars(parsed)
    assert (str(joined), joined.raw_path) == (str(parsed), parsed.raw_path)


@given(st.sampled_from(BASES), st.lists(written | quoted, max_size=5).map("/".join))
def test_a_joined_url_equals_the_parsed_url(base: str, rest: str) -> None:
    target = f"/{rest}"
    same(urls.join_url_uncached(base, target), httpx2.URL(base + target))
    same(urls.join_url(base, target), httpx2.URL(base + target))


def test_the_fast_path_supports_every_base() -> None:
    for base in BASES:
        assert urls._parsed(base) is not None


def test_httpx2_normalizes_other_paths() -> None:
    url = urls.join_url_uncached("https://api.example.com/v1", "/a/../b é?c={d}")
    assert url.raw_path == b"/v1/b%20%C3%A9?c={d}"


def test_httpx2_rejects_a_url_that_is_too_long() -> None:
    long = "/" + "a" * 9000
    same(urls.join_url_uncached(BASES[0], long), httpx2.URL(BASES[0] + long))
    with pytest.raises(httpx2.InvalidURL):
        urls.join_url_uncached(BASES[0], "/" + "a" * 70_000)


@pytest.mark.parametrize("parts", ["no_such_attribute", "__doc__"])
def test_another_version_of_httpx2_parses_the_whole_url(
    parts: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls._parsed.cache_clear()
    monkeypatch.setattr(urls, "_PARTS", parts)
    try:
        assert urls._parsed(BASES[0]) is None
        same(urls.join_url_uncached(BASES[0], "/a?b"), httpx2.URL(BASES[0] + "/a?b"))
    finally:
        urls._parsed.cache_clear()

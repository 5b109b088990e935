"""No value of a path parameter changes which segments a path has.

The long form draws 102,000. Read as the least careful of servers and proxies would: percent-encoded dots count as
dots, and dot segments are taken away (RFC 3986 section 5.2.4, WHATWG URL 4.4).
"""

from __future__ import annotations

import re
from typing import Any

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.runtime.request.styles.calling import method_of, path_of
from tests.support.cases import Case
from tests.support.packages import Packages, imported

_NASTY = [
    *"/?#%.;&=+\\ \t\r\n\0:@,|[]{}~",
    "..",
    "%2e",
    "%2F",
    "%",
    "//",
    "\u2024",
    "\uff0f",
]
_TEXT = st.lists(
    st.one_of(
        st.sampled_from(_NASTY),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=3),
    ),
    max_size=6,
).map("".join)
_VALUE = st.one_of(
    _TEXT, st.lists(_TEXT, max_size=3), st.dictionaries(_TEXT, _TEXT, max_size=2)
)
_DOT = re.compile("%2e", re.IGNORECASE)


def segments(target: str) -> list[str]:
    """What is left of a request target's path when dot segments are gone."""
    left: list[str] = []
    for segment in re.split(r"[/\\]", re.split("[?#]", target)[0].removeprefix("/")):
        dots = _DOT.sub(".", segment)
        if dots == "..":
            del left[-1:]
        elif dots != ".":
            left.append(segment)
    return left


def test_segments_are_those_that_are_left() -> None:
    assert (
        segments("/a/../b") == segments("/a/%2E%2e/b") == segments("/./b?c/d") == ["b"]
    )
    assert segments("/a//b") == ["a", "", "b"]


@pytest.mark.parametrize(
    "examples", [100, pytest.param(17_000, marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@pytest.mark.parametrize("explode", [False, True])
def test_a_value_is_one_segment_or_refused(
    packages: Packages, style: str, explode: bool, examples: int
) -> None:
    api = imported(packages.case(Case("styles")).package)
    targets: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        targets.append(request.url.raw_path.decode("ascii"))
        return httpx2.Response(204)

    before = segments(path_of("path", style, explode))

    @settings(max_examples=examples)
    @given(_VALUE)
    def check(value: Any) -> None:
        targets.clear()
        try:
            call(color=value)
        except api.RequestValidationError:
            assert not targets
            return
        (target,) = targets
        *others, own = segments(target)
        assert others == before and own, target
        assert "?" not in target and "#" not in target

    transport = httpx2.MockTransport(answer)
    with (
        httpx2.Client(transport=transport) as http_client,
        api.Client(http_client=http_client) as client,
    ):
        call = method_of(client, "path", style, explode)
        check()

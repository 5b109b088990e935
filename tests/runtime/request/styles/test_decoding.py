"""Random values of every style: what a server decodes is what went in.

Where a style itself cannot tell two values apart, the values are drawn so that it can:
RFC 6570 encodes no dot, so none stands in the items of an exploded label, and so on.
`_AMBIGUOUS` says which character, and why.
"""

from __future__ import annotations

import math
from typing import Any

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.runtime.request.styles.calling import method_of, path_of
from tests.runtime.request.styles.decoding import DECODERS
from tests.support.cases import Case
from tests.support.packages import Packages, imported

STYLES = [
    (location, style, explode)
    for location, style in DECODERS
    for explode in (False, True)
]

# Characters that no item and no name can have, for they divide there and are not encoded
# (label: RFC 6570 section 3.2.5; header, cookie: OpenAPI 3.2, "Fixed Fields for use with
# `schema`"), or are encoded as the delimiter is.
_AMBIGUOUS = {
    ("path", "label", True): ".",
    ("header", "simple", False): ",",
    ("header", "simple", True): ",=",
    ("query", "spaceDelimited", False): " ",
    ("query", "pipeDelimited", False): "|",
    ("query", "deepObject", False): "[]",
    ("query", "deepObject", True): "[]",
    ("cookie", "cookie", True): "=",
}
# What a place carries at all: RFC 9110 section 5.5 and RFC 6265 section 4.1.1.
_CARRIED = {
    ("header", "simple"): st.characters(min_codepoint=0x21, max_codepoint=0xFF),
    ("cookie", "cookie"): st.characters(min_codepoint=0x21, max_codepoint=0x7E),
}
_NOT_CARRIED = {
    ("header", "simple"): "\x7f",
    ("cookie", "cookie"): ";,",
}
_ANY = st.characters(exclude_categories=["Cs"])


def texts(location: str, style: str, explode: bool) -> st.SearchStrategy[str]:
    """Strings, those with delimiters among them as often as others."""
    excluded = _AMBIGUOUS.get((location, style, explode), "")
    excluded += _NOT_CARRIED.get((location, style), "")
    carried = _CARRIED.get((location, style), _ANY)
    delimiters = [c for c in ",.;=&|/?#%+~" if c not in excluded]
    character = st.one_of(carried, st.sampled_from(delimiters))
    return st.text(character.filter(lambda c: c not in excluded), max_size=12)


def values(location: str, style: str, explode: bool) -> st.SearchStrategy[Any]:
    """Scalars, lists and objects that the style can say and that are not nothing."""
    text = texts(location, style, explode)
    floats = st.floats(allow_nan=False, allow_infinity=False)
    scalar = st.one_of(text, st.integers(), st.booleans(), floats)
    if style == "deepObject":
        return st.dictionaries(text, scalar, min_size=1, max_size=5)
    if (location, style, explode) == ("path", "label", True):
        scalar = st.one_of(text, st.integers(), st.booleans())  # a fraction has a dot
    lists = st.lists(scalar, min_size=1, max_size=5)
    is_cookie = (location, style, explode) == ("cookie", "cookie", True)
    names = text.filter(bool) if is_cookie else text  # no cookie is without a name
    members = st.dictionaries(names, scalar, min_size=1, max_size=5)
    return st.one_of(scalar, lists, members).filter(
        lambda value: location != "path" or not leaves_no_segment(value, style)
    )


def leaves_no_segment(value: Any, style: str) -> bool:
    """Whether a path refuses the value (RFC 3986 section 5.2.4)."""
    alone = value[0] if isinstance(value, list) and len(value) == 1 else value
    if style == "label":
        return alone in ("", ".") or value == ["", ""]
    return style == "simple" and alone in ("", ".", "..")


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return imported(packages.case(Case("styles")).package)


@pytest.mark.parametrize(
    "examples", [100, pytest.param(10_000, marks=pytest.mark.slow)]
)
@pytest.mark.parametrize(("location", "style", "explode"), STYLES)
def test_values_decode_to_what_went_in(
    api: Any, location: str, style: str, explode: bool, examples: int
) -> None:
    requests: list[httpx2.Request] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(204)

    decode = DECODERS[location, style]
    prefix = f"{path_of(location, style, explode)}/"

    @settings(max_examples=examples)
    @given(values(location, style, explode))
    def check(value: Any) -> None:
        requests.clear()
        call(color=value)
        (request,) = requests
        text = sent(request, location, prefix)
        assert same(decode(text, explode, value), value), text

    transport = httpx2.MockTransport(answer)
    with (
        httpx2.Client(transport=transport) as http_client,
        api.Client(http_client=http_client) as client,
    ):
        call = method_of(client, location, style, explode)
        check()


def sent(request: httpx2.Request, location: str, prefix: str) -> str:
    """The bytes in the parameter's place, as they stand in the request."""
    path, _, query = request.url.raw_path.decode("ascii").partition("?")
    if location == "path":
        assert path.startswith(prefix)
        return path.removeprefix(prefix)
    if location == "query":
        return query
    name = b"color" if location == "header" else b"cookie"
    (found,) = (value for key, value in request.headers.raw if key.lower() == name)
    return found.decode("latin-1")


def same(found: Any, value: Any) -> bool:
    """Equal, and of the same types: True is not 1."""
    if isinstance(value, dict):
        return found.keys() == value.keys() and all(
            same(found[name], member) for name, member in value.items()
        )
    if isinstance(value, list):
        return len(found) == len(value) and all(map(same, found, value))
    if isinstance(value, float) and isinstance(found, (int, float)):
        return math.isclose(found, value, rel_tol=0)  # 1e16 is an integer, too
    return type(found) is type(value) and found == value

"""The automaton finds what `re` finds, for every pattern and every string, and no string
keeps it, or any other search for a pattern, busy for long."""

from __future__ import annotations

import json
import re
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from openapi_gen.reading.regex.translate import Translation, translate
from runtime.validation.patterns import state_machine
from runtime.validation.patterns.bounded import Bounded
from runtime.validation.patterns.linear import Linear

ROOT = Path(__file__).parents[4]
SUITE = ROOT.parent / "shared" / "json-schema-test-suite" / "tests" / "draft2020-12"
FILES = ["pattern", "optional/ecmascript-regex", "optional/non-bmp-regex"]

ONES = st.sampled_from(
    [
        "a",
        "b",
        "[ab]",
        ".",
        "[^a]",
        r"\w",
        r"\s",
        r"\D",
        r"\n",
        "é",
        r"\p{Lu}",
        "[]",
        "-",
    ]
)
ASSERTIONS = st.sampled_from(
    ["^", "$", r"\b", r"\B", "(?<=a|bc)", "(?<![ab])", "(?<=^a)"]
)
TIMES = st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "{2,}", "{0,4}", "*?", "{1}"])


def combined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, TIMES).map(lambda two: f"({two[0]}){two[1]}"),
        st.tuples(st.sampled_from(["(?=", "(?!"]), inner).map(
            lambda two: f"{''.join(two)})"
        ),
        inner.map(lambda one: f"(?:|{one})"),
    )


SOURCES = st.recursive(ONES | ASSERTIONS, combined, max_leaves=8)
TEXTS = st.text("aabbc \n1é\U0001d400É", max_size=9)


@settings(deadline=None)
@given(SOURCES, st.lists(TEXTS, min_size=1, max_size=8))
def test_agrees_with_re(source: str, texts: list[str]) -> None:
    pattern = translate(source)
    assume(isinstance(pattern, Translation))
    assert isinstance(pattern, Translation)
    ours = Linear(pattern.python).search
    theirs = re.compile(pattern.python).search
    for text in texts:
        short = text[:5] if pattern.longest == 0 else text  # `re` could take long
        assert ours(short) == (theirs(short) is not None), (pattern.python, short)


def translated(source: str) -> Translation:
    pattern = translate(source)
    assert isinstance(pattern, Translation), pattern
    return pattern


def holds(schema: dict[str, Any], data: Any) -> bool:
    if "pattern" in schema:
        return not isinstance(data, str) or finds(schema["pattern"], data)
    if not isinstance(data, dict):
        return True
    ((source, inner),) = schema["patternProperties"].items()
    if inner is True:
        return all(finds(source, name) for name in data)
    return all(isinstance(v, int) for name, v in data.items() if finds(source, name))


def finds(source: str, text: str) -> bool:
    return Linear(translated(source).python).search(text)


@pytest.mark.skipif(not SUITE.exists(), reason="the test suite is not here")
@pytest.mark.parametrize("name", FILES)
def test_holds_the_suite(name: str) -> None:
    groups = json.loads((SUITE / f"{name}.json").read_text())
    wrong = [
        (group["description"], test["description"])
        for group in groups
        for test in group["tests"]
        if holds(group["schema"], test["data"]) != test["valid"]
    ]
    assert wrong == []


def test_short_strings_are_left_to_re() -> None:
    search = Linear("^(?:a|b)+c", short=3).search
    assert search("abc") and not search("abd")
    assert search("abac") and not search("abad")


def test_long_strings_are_not_searched_where_no_automaton_can() -> None:
    search = Bounded(r"^(a)(?(1)\1|)\Z", longest=3).search
    assert search("aa") and not search("aaa") and search("aaaa")


def test_what_is_remembered_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state_machine, "_REMEMBERED", 5)
    search = Linear("(?:a|b)*a(?:a|b){4}c").search
    texts = [f"{number:b}".replace("0", "a").replace("1", "b") for number in range(200)]
    theirs = re.compile("a[ab]{4}c").search
    for text in texts:
        assert search(text + "c") == (theirs(text + "c") is not None)


def test_threads_may_share_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state_machine, "_REMEMBERED", 7)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    search = Linear("(?:a|b)*a(?:a|b){5}c").search
    wrong: list[str] = []

    def work(seed: int) -> None:
        for number in range(seed, 400, 3):
            text = f"{number:09b}".replace("0", "a").replace("1", "b") + "c"
            if search(text) != (text[3] == "a"):
                wrong.append(text)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(before)
    assert wrong == []


# Patterns that are known to hang engines that backtrack, most from OWASP's
# page on "Regular expression Denial of Service" and from reports on libraries.
KNOWN = [
    "^(a+)+$",
    "^([a-zA-Z]+)*$",
    "^(a|aa)+$",
    "^(a|a?)+$",
    "^(.*a){11}$",
    r"^(([a-z])+.)+[A-Z]([a-z])+$",
    r"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}"
    r"(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$",
    r"^[\s\u200c]+|[\s\u200c]+$",
    r"^(\w+\s?)*$",
    r"\s+$",
    r"^\S+@\S+\.\S+$",
    r"^[^@]+@[^@]+\.[^@]+$",
    "^.*x.*x.*x.*x.*$",
    ".*a.*b.*c$",
    "(a|b|ab)*c",
    "(x+x+)+y",
    "^(x+x+)+y",
    "(.*)*=",
    "(?:(?:a|b)*a)(?:a|b){500}c",
    "^(?:a?){30}a{30}$",
    "^((a{0,7}){0,7}){0,7}b$",
    "^(a{0,15}){7}b",
    "^(a(?=.*x))*$",
    "^(?=(.*a)+b)",
    "^(?!(a|b|ab)*!$)",
    r"^(?:\w{1,63}\.?)+$",
    r"^(https?:\/\/)?([\da-z\.-]+)\.([a-z\.]{2,6})([\/\w \.-]*)*\/?$",
    r"^(?:\p{L}+\s?)*$",
    r"^(\-?\d+(\.\d+)?),\s*(\-?\d+(\.\d+)?)+((\|\-?\d+(\.\d+)?),\s*(\-?\d+(\.\d+)?)){0,256}$",
    r"^(.*)=.*,\1$",
]
LENGTH = 10_000
CHUNKS = [
    "a",
    "ab",
    "x",
    "a ",
    " ",
    "a@",
    "@",
    ".",
    "a.",
    "1",
    "1.1,1|",
    "\n",
    "=",
    "aA",
]
ENDS = ["!", "\n", "c", "@a"]


def hostile_strings() -> list[str]:
    texts = [
        (chunk * LENGTH)[: LENGTH - len(end)] + end for chunk in CHUNKS for end in ENDS
    ]
    mixed = [
        f"{number:b}".replace("0", "a").replace("1", "b") for number in range(2_000)
    ]
    many = "".join(chr(code) for code in range(0x4E00, 0x4E00 + LENGTH))
    return [*texts, "".join(mixed)[:LENGTH], many]


def searcher(source: str) -> Callable[[str], object]:
    """What a client has for the pattern."""
    pattern = translated(source)
    if pattern.longest is None:
        return re.compile(pattern.python).search
    if pattern.linear:
        return Linear(pattern.python, pattern.longest).search
    return Bounded(pattern.python, pattern.longest).search


@pytest.mark.parametrize("source", KNOWN)
def test_no_string_can_hang_a_caller(source: str) -> None:
    """100 ms of CPU time for 10,000 characters, all caches cold. A string that seems to
    take longer gets two more chances, because the machine may have been busy."""
    for text in hostile_strings():
        times = [0.0]
        for _ in range(3):
            search = searcher(source)
            began = time.process_time()
            search(text)
            times.append(time.process_time() - began)
            if times[-1] < 0.1:
                break
        assert times[-1] < 0.1, (source, text[:10], text[-5:], times)

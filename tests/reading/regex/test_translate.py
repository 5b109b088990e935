"""A translated pattern finds what ECMA-262 finds, and one that can hang a caller is known
as such, without false alarms."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from openapi_gen.reading.regex.translate import NoTranslation, Translation, translate

ROOT = Path(__file__).parents[3]
SUITE = ROOT.parent / "shared" / "json-schema-test-suite" / "tests" / "draft2020-12"
FILES = ["pattern", "optional/ecmascript-regex", "optional/non-bmp-regex"]


def translated(source: str) -> Translation:
    pattern = translate(source)
    assert isinstance(pattern, Translation), pattern
    return pattern


def finds(source: str, text: str) -> bool:
    pattern = translated(source)
    assert pattern.python.isascii() and pattern.python.isprintable()
    return re.search(pattern.python, text) is not None


def holds(schema: dict[str, Any], data: Any) -> bool:
    if "pattern" in schema:
        return not isinstance(data, str) or finds(schema["pattern"], data)
    if not isinstance(data, dict):
        return True
    ((source, inner),) = schema["patternProperties"].items()
    if inner is True:
        return all(finds(source, name) for name in data)
    return all(isinstance(v, int) for name, v in data.items() if finds(source, name))


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


@pytest.mark.parametrize(
    "source, found, not_found",
    [
        ("^abc$", ["abc"], ["abc\n", "xabc"]),
        (r"^\d+$", ["42"], ["৪২", ""]),
        (r"^\w$", ["a", "_"], ["é"]),
        (r"^\s$", ["\ufeff", "\u2029", "\xa0"], ["\x1c", "\u200b"]),
        (r"^.$", ["\x85", "\U0001f432"], ["\n", "\r", "\u2028", ""]),
        (r"^\cJ\u{1F432}\ud83d\udc32\x41$", ["\n\U0001f432\U0001f432A"], ["A"]),
        (r"^[^]$", ["\n", "a"], ["", "ab"]),
        (r"a[]", [], ["a", ""]),
        (r"^\p{L}\P{Lu}\p{gc=Nd}$", ["éa৪"], ["1a1", "aA1"]),
        (r"^(?<q>['\"]).*\k<q>$", ["'a'", '"a"'], ["'a\""]),
        (r"^(a)?\1b$", ["b", "aab"], ["ab"]),
        (r"^\k<n>(?<n>a)$", ["a"], ["aa", ""]),  # before its group: empty
        (r"^(?<n>a\k<n>)\k<n>$", ["aa"], ["a", "aaa"]),
        (r"\bé\b", [], ["é", "éa"]),
        (r"^\B$", [""], ["a"]),
        (r"(?<=a|bc)d", ["ad", "bcd"], ["cd", "d"]),
        (r"(?<!^|,)x", ["ax"], ["x", ",x"]),
        (r"^[\w.-]+$", ["a.b-c"], ["a b"]),
        (r"^[\w-.]$", ["-", ".", "a"], [","]),
        (r"^[a-]$", ["a", "-"], ["b"]),
        (r"^[a\-z]$", ["a", "-", "z"], ["b", "\\"]),
        (r"^[\]\\^]$", ["]", "\\", "^"], ["a"]),
        (r"^[[A-Z]$", ["[", "A"], ["a"]),
        (r"^[a&&b~~c||-]$", ["&", "~", "|", "-"], ["d"]),
        (r"^a\-b\_c\/d/e\@$", ["a-b_c/d/e@"], ["ab"]),
        (r"\Aa{x}]\Z", ["a{x}]"], ["a{x}]\n"]),
        (r"^(?P<year>\d{4})$", ["2024"], ["24"]),
        (r"(?i)^stra[k-z]e$", ["STRASE", "StraKe", "stra\u017fe"], ["STRAAE"]),
        (r"^(?i:a)b$", ["Ab", "ab"], ["aB"]),
        (r"^(?i:[^a])$", ["b"], ["a", "A"]),
        ("/^[a-z]{2}$/i", ["ab", "AB"], ["/ab/i", "a"]),
        (r"^a|b$", ["ax", "xb"], ["xa", "bx"]),
        (r"^(?:ab|c){2,}?$", ["abc", "cc"], ["ab"]),
        (r"^x*?$|^\0$", ["", "xx", "\0"], ["y"]),
        ("", ["", "a"], []),
    ],
)
def test_means_what_ecma_262_says(
    source: str, found: list[str], not_found: list[str]
) -> None:
    assert [text for text in found if not finds(source, text)] == []
    assert [text for text in not_found if finds(source, text)] == []


@pytest.mark.parametrize(
    "source, reason",
    [
        (r"\a", r"unknown escape \a"),
        ("(a", "unterminated group at offset 3"),
        ("a)", "unmatched `)` at offset 2"),
        ("^/[a-z", "unterminated character class at offset 7"),
        ("[z-a]", "character range out of order"),
        ("a{2,1}", "quantifier range out of order"),
        ("*a", "quantifier without anything to repeat"),
        ("a**", "quantifier after a quantifier"),
        ("a++", "quantifier after a quantifier"),
        ("(?=a)*", "quantifier after an assertion"),
        ("a{,2}", "quantifier `{,n}`"),
        ("[[:alpha:]]", "POSIX"),
        (r"\p{Script=Greek}", "unsupported Unicode property"),
        (r"(?<=a+)b", "lookbehind of variable length"),
        (r"(a)(?<=\1)b", "backreference in a lookbehind"),
        (r"(?:(a)|b)*\1", "Python and ECMA-262 differ"),
        (r"\2(a)", "backreference to a group that does not exist"),
        (r"\k<m>(?<n>a)", "backreference to unknown group 'm'"),
        ("(?<n>a)(?<n>b)", "duplicate group name 'n'"),
        ("(?>a)", "unknown kind of group"),
        (r"\u{110000}", "code point above 10FFFF"),
        ("a\\", "trailing backslash"),
        ("(" * 5_000, "groups nested more than 100 deep"),
        ("a{99999999}", "more than 65535 repetitions"),
    ],
)
def test_says_why_there_is_no_translation(source: str, reason: str) -> None:
    pattern = translate(source)
    assert isinstance(pattern, NoTranslation) and not pattern.unsafe
    assert reason in pattern.reason


SAFE = [
    "^[A-Z]{2}[0-9a-f]{32}$",
    r"^\d{4}-\d{2}-\d{2}$",
    r"^(\d{4})(\d{2})(\d{2})$",
    "^[a-z]+(-[a-z]+)*$",
    "^[a-z0-9]([a-z0-9]|-[a-z0-9])*$",
    r"^(-?\d{1,14}){1}(\.\d{1,4}){0,1}$",
    r"^\s*|yes|no$",
    r"^https?://[^\s/$.?#].[^\s]*$",
    r"^(https?)://",
    r"^(['\"]).*\1$",
    r"^(\w+) \1$",
    r"^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$",
    "^([a-z0-9]{1,63}\\.){1,20}$",
    "[a-z]{1,63}@",
    "^(([a-z]+)(,|$))+$",
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    r"^(\-?\d+(\.\d+)?),\s*(\-?\d+(\.\d+)?)$",
    "^(-)?P(?:([0-9,.]*)Y)?(?:([0-9,.]*)M)?(?:T(?:([0-9,.]*)H)?)?$",
    r"^([0-9]{1,3}\.){3}[0-9]{1,3}$",
    r"^(?!\s)(.*)(\S)$",
    r"^arn:aws:[a-z0-9-]+:[a-z]+/[a-zA-Z0-9_.-]+/[0-9]+$",
    r"^([0-9A-F]{2}:){5}[0-9A-F]{2}$",
    r"^([0-9A-Za-z_-]+|\*)(\.[0-9A-Za-z_-]+)*\.?$",
    "[a-z0-9]+$",
    r"^\/[a-z]+(\/[a-z]+)*\/?$",
]
ABOUT_QUADRATIC = [
    r"^[^@]+@[^@]+\.[^@]+$",
    r"^\S+@\S+\.\S+$",
    "^.*[a-z]+.*$",
    r"(<(.*)?>; rel=\"(first|last)?\",)*(<(.*)?>; rel=\"(first|last)?\")+",
    "x[a-z]*y[a-z]*z",
    "^(a(?=.*x))*$",
    "(?=.*x)^a",
    r"^.*(?!\w+!)x",
]
DANGEROUS = [
    "^(a+)+$",
    "^(a*)*$",
    "^(a|a)*$",
    "^(a|aa)+$",
    r"^(\w+\s?)*$",
    "^(.*a){12}$",
    "(a?){30}a{30}",
    "^((a|b)+c?)+$",
    "(?=(a+)+$)b",
    r"^([a-zA-Z0-9])(([\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}[a-z]{2,3}$",
    "^(?:(?:b?)*a)+$",
    "^(?:a|.){0,40}c$",
    "^(x+x+)+y",
    "^(.*)*=",
    "^((a{0,7}){0,7}){0,7}b$",
    "^(a{0,15}){7}b",
    "^(?:|(?:|a){9})*b",
    "^(?=(.*x)+y)",
]


def test_knows_what_is_dangerous() -> None:
    assert [source for source in SAFE if translated(source).longest is not None] == []
    for source in ABOUT_QUADRATIC:
        pattern = translated(source)
        assert pattern.linear and pattern.longest in range(30, 1_001), source
    for source in DANGEROUS:
        pattern = translated(source)
        assert pattern.linear and pattern.longest == 0, source


@pytest.mark.parametrize(
    "source, python",
    [
        (r"\d+$", r"[0-9]\Z"),
        (".*x.*", "x"),
        ("(?:[a-z]+\\s*)*;", ";"),
        ("^a+b+c+x*", "^a+b+c+x*"),
        ("(?:a+|b{2,})(?:c+|d?)$", r"(?:a|b{2})(?:c+|d?)\Z"),
        ("((x+x+)+y)?", ""),
        ("(x+x+)+y", "xx+y"),
        ("^(((){7}){7}){7}((($){7}){7}){0,7}", "^"),
        ("^((\\b){7}){7}a", r"^(?a:\b)a"),
    ],
)
def test_what_need_not_be_repeated_is_not(source: str, python: str) -> None:
    """Only where it could take long; else the pattern stays as it is written."""
    assert translated(source).python == python


@pytest.mark.parametrize(
    "source, longest", [(r"^(.*)=.*,\1$", 50), (r"^(\w+)-(\w*)\1$", 500)]
)
def test_what_no_automaton_can_search(source: str, longest: int) -> None:
    assert not translated(source).linear and translated(source).longest == longest


@pytest.mark.parametrize(
    "source, reason",
    [
        (r"^(x+)\1+y$", "has a backreference"),
        ("^(?:.{1,1000}){1,10}x$", "too large"),
    ],
)
def test_what_nothing_can_search_in_time(source: str, reason: str) -> None:
    pattern = translate(source)
    assert isinstance(pattern, NoTranslation) and pattern.unsafe
    assert reason in pattern.reason


PIECES = st.sampled_from(
    ["a", "b", "[ab]", ".", "a?", "a*", "[ab]+", "c", "a{0,9}", "(?=a)", "(?!.*c)", "^"]
)
SOURCES = st.recursive(
    PIECES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{0,3}", "{9}"])).map(
            lambda two: f"({two[0]}){two[1]}"
        ),
    ),
    max_leaves=6,
)


@settings(deadline=None)
@given(
    *(st.sampled_from(["^", ""]), SOURCES, st.sampled_from(["$", "!", ""])),
    *(st.sampled_from(["a", "b", "ab", "aab"]), st.sampled_from("!c\n")),
)
def test_what_is_not_dangerous_takes_no_time(
    start: str, source: str, end: str, text: str, last: str
) -> None:
    pattern = translate(f"{start}{source}{end}")
    assume(isinstance(pattern, Translation))
    assert isinstance(pattern, Translation)
    length = 10_000 if pattern.longest is None else pattern.longest
    search = re.compile(pattern.python).search
    began = time.process_time()
    search((text * length)[: length - 1] + last)
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize(
    ("source", "same"),
    [
        (r"^(x\1{0})(a+)+$", r"^(x)(a+)+$"),
        (r"^(x\1)(a+)+$", r"^(x)(a+)+$"),
        (r"\1(a)", "a"),
        (r"(a)\1{0}b", "ab"),
    ],
)
def test_a_backreference_that_is_always_empty_costs_nothing(
    source: str, same: str
) -> None:
    """The automaton of long strings has no backreferences: both need the same pattern."""
    assert translate(source) == translate(same)


def test_other_backreferences_stay() -> None:
    assert finds(r"^(a|b)\1$", "aa") and not finds(r"^(a|b)\1$", "ab")
    assert finds(r"^((a)\2)\1$", "aaaa") and not finds(r"^((a)\2)\1$", "aaa")

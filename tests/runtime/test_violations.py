"""Why this file exists: what validators share must be exact JSON and must never raise."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2] / "templates"))

from runtime.branches import nearest
from runtime.depth import deep
from runtime.faults import (
    REDACTED,
    Fault,
    Found,
    absent,
    add,
    additional,
    argument,
    below,
    member,
    nest,
    token,
    words,
)
from runtime.json_data import equal, multiple_of, unique
from runtime.unset import UNSET, Unset
from runtime.violations import Violation, Violations, run, violation_of

SCALARS = st.none() | st.booleans() | st.integers(-3, 3) | st.text("ab", max_size=2)
SCALARS |= st.sampled_from([0.0, 1.0, -1.0, 0.5])
JSON = st.recursive(
    SCALARS, lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text("ab"), x)
)


def canonical(value: Any) -> str:
    """Equal text for equal JSON."""

    def whole(x: Any) -> Any:
        if isinstance(x, float) and x.is_integer():
            return int(x)
        if isinstance(x, list):
            return [whole(one) for one in x]
        return {k: whole(v) for k, v in x.items()} if isinstance(x, dict) else x

    return json.dumps(whole(value), sort_keys=True)


def test_unset_is_one() -> None:
    assert not UNSET and repr(UNSET) == "UNSET" and isinstance(UNSET, Unset)
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET
    assert copy.copy(UNSET) is UNSET and copy.deepcopy([UNSET])[0] is UNSET


@given(JSON, JSON)
def test_equal_is_equality_of_json(a: Any, b: Any) -> None:
    assert equal(a, b) == (canonical(a) == canonical(b))
    assert equal(a, copy.deepcopy(a))


@given(st.lists(JSON, max_size=8))
def test_unique_finds_the_first_two(items: list[Any]) -> None:
    texts = [canonical(item) for item in items]
    expected = next(
        ((texts.index(t), i) for i, t in enumerate(texts) if texts.index(t) < i), None
    )
    assert unique(items) == expected


def test_equality_and_uniqueness_at_any_depth() -> None:
    a, b = nested(10_000, 1), nested(10_000, 1.0)
    assert equal(a, b) and not equal(a, nested(10_000, True))
    assert unique([a, nested(10_000, 2), b]) == (0, 2)


def test_unique_takes_any_object() -> None:
    items: list[Any] = [bytearray(), {1}, object()]
    assert unique(items) is None


@given(
    st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    st.integers(1) | st.floats(1e-300, allow_nan=False, allow_infinity=False),
)
def test_multiple_of_is_exact(value: float, divisor: float) -> None:
    quotient = Fraction(repr(value)) / Fraction(repr(divisor))
    assert multiple_of(value, divisor) == (quotient.denominator == 1)


@pytest.mark.parametrize(
    "value, divisor, expected",
    [
        (0.0075, 0.0001, True),
        (0.00751, 0.0001, False),
        (1e308, 0.123456789, False),
        (1e308, 0.5, True),
        (19.99, 0.01, True),
        (float("inf"), 2, False),
        (float("nan"), 2, False),
    ],
)
def test_multiple_of(value: float, divisor: float, expected: bool) -> None:
    assert multiple_of(value, divisor) is expected
    assert multiple_of(10**5000, 0.1) and not multiple_of(10**5000 + 1, 0.5e4)


def test_token_escapes() -> None:
    assert token("a/b~c") == "/a~1b~0c"


def told(found: Found) -> list[tuple[str, str, object, object, str]]:
    made = [violation_of(fault) for fault in found or ()]
    return [(v.pointer, v.rule, v.expected, v.value, v.schema) for v in made]


def test_faults_become_violations() -> None:
    data: Any = {"a/b": {"c": [1, 2]}, "map": {"k": 3}}
    found = add(None, "type", "string", 1, "#/s")
    assert add(found, "type", "string", 2, "#/s", "x", 0) is found
    assert told(found) == [
        ("", "type", "string", 1, "#/s"),
        ("/x/0", "type", "string", 2, "#/s"),
    ]
    assert told(below(None, "maximum", 1, 2, "#/s", "a/b", 7)) == [
        ("/a~1b/7", "maximum", 1, 2, "#/s/properties/a~1b/items")
    ]
    assert told(absent(None, data, "z", "#/s")) == [("", "required", "z", data, "#/s")]
    assert told(member(None, data, "a/b", "type", "null", "#/s", "c", 1)) == [
        ("/a~1b/c/1", "type", "null", 2, "#/s/properties/a~1b/properties/c/items")
    ]
    assert told(member(None, data, "z", "type", "null", "#/s")) == [
        ("", "required", "z", data, "#/s")
    ]
    assert told(additional(None, data, "map", "type", "null", "#/s", "k")) == [
        ("/map/k", "type", "null", 3, "#/s/properties/map/additionalProperties")
    ]


def test_faults_nest() -> None:
    found = add(None, "type", "string", 1, "#/s", "x")
    assert [v.pointer for v in map(violation_of, nest(None, found, "list", 0))] == [
        "/list/0/x"
    ]
    assert nest(None, found) is found
    assert len(nest(found, add(None, "type", "string", 1, "#/s"), "y")) == 2


def test_faults_of_arguments() -> None:
    places = ("#/paths/~1a/get", "query/a%20b 1 query/c ../0 query/d #/x%20y/schema")
    schemas = {
        "a b": "#/paths/~1a/get/parameters/1/schema",
        "c": "#/paths/~1a/parameters/0/schema",
        "d": "#/x y/schema",
        "e": "#/paths/~1a/get",
    }
    for name, schema in schemas.items():
        found = argument(None, {name: [0]}, "query", name, "type", "null", places)
        assert told(found) == [(f"/query/{name}", "type", "null", [0], schema)]
    found = argument(None, {"c": [0]}, "query", "c", "type", "null", places, 0)
    place = "#/paths/~1a/parameters/0/schema/items"
    assert told(found) == [("/query/c/0", "type", "null", 0, place)]
    found = argument(None, {}, "query", "c", "type", "null", places)
    place = "#/paths/~1a/get/parameters"
    assert told(found) == [("/query", "required", "c", {}, place)]


def test_violations_are_made_when_they_are_looked_at() -> None:
    faults = add(add(None, "type", "string", 1, "#/s"), "type", "null", 1, "#/t")
    late = Violations([("body", faults), (None, faults[:1])])
    assert len(late) == 3 and [v.argument for v in late] == ["body", "body", None]
    assert late[0] is late[0] and late[1:] == tuple(late)[1:]
    assert repr(late) == repr(tuple(late))
    assert list(pickle.loads(pickle.dumps(late))) == list(late)


def test_words() -> None:
    assert words("a b") == ("a", "b")


@pytest.mark.parametrize(
    "violation, text",
    [
        (
            Violation("/Callback", "format", "uri", "foo bar", "#/p/Callback"),
            '/Callback: "foo bar" is not a uri (format; #/p/Callback)',
        ),
        (
            Violation("/a", "format", "email", "x", "#/p", "body"),
            'body /a: "x" is not an email (format; #/p)',
        ),
        (
            Violation("", "required", "IdempotencyKey", {}, "#/p"),
            '/: property "IdempotencyKey" is required (required; #/p)',
        ),
        (
            Violation("", "pattern", r"^AC\d+$", "x", "", "account_sid"),
            r'account_sid: "x" does not match "^AC\d+$" (pattern)',
        ),
        (
            Violation("/n", "type", ("integer", "null"), True, "#"),
            "/n: true is not an integer or null (type; #)",
        ),
        (
            Violation("", "enum", ("a", 1, None), "b", "#"),
            '/: "b" is not one of "a", 1, null (enum; #)',
        ),
        (
            Violation("", "const", [1, {"a": []}], 2, "#"),
            '/: 2 is not [1, {"a": []}] (const; #)',
        ),
        (
            Violation("", "maxItems", 1, ["secret", 2], "#"),
            "/: an array of 2 items has more than 1 items (maxItems; #)",
        ),
        (
            Violation("/p", "minLength", 8, REDACTED, "#"),
            "/p: *** is shorter than 8 characters (minLength; #)",
        ),
        (
            Violation("", "path", "a segment", "..", ""),
            '/: ".." is not a segment (path)',
        ),
    ],
)
def test_sentences(violation: Violation, text: str) -> None:
    assert str(violation) == text


class Weird:
    def __repr__(self) -> str:
        raise KeyError("no")


@dataclass
class Model:
    secret: Any = "s3cret"


def test_no_value_can_break_the_text() -> None:
    cyclic: list[Any] = []
    cyclic.append(cyclic)
    values = [Weird(), cyclic, {"a": cyclic}, 10**10_000, "\x1b[31m\u202e\ud800" * 99]
    values += [nested(10_000, 1), Model(), {"k": "s3cret"}, b"\x1b", float("nan")]
    for rule in ("type", "enum", "format", "pattern", "uniqueItems", "no such rule"):
        for value in values:
            violation = Violation("/\x1b", rule, value, value, "#/\x07", "body")
            for text in (str(violation), repr(violation)):
                assert text.isprintable() and len(text) < 1_500
            hidden = Violation("", rule, None, value, "")
            assert "s3cret" not in str(hidden) + repr(hidden)


def faults(*listed: tuple[tuple[str, ...], str]) -> list[Fault]:
    return [(path, rule, None, None, "", ()) for path, rule in listed]


def test_nearest() -> None:
    assert nearest([]) == []
    wrong_kind = faults(((), "type"))
    other = faults((("kind",), "const"))
    same = faults((("card", "number"), "pattern"), (("card", "cvc"), "required"))
    assert nearest([wrong_kind, other, same]) is same
    assert nearest([wrong_kind, other]) is other
    fewer = faults((("a",), "type"))
    assert nearest([faults(((), "required")), fewer]) is fewer
    assert nearest([same, fewer]) is fewer


def nested(depth: int, core: Any) -> Any:
    value = core
    for level in range(depth):
        value = [value] if level % 2 else {"a": value}
    return value


@deep
def check_even(value: Any) -> Found:
    """As a generated validator of mutually recursive schemas is."""
    if type(value) is dict:
        inner = check_odd(value["a"])
        return nest(None, inner, "a") if inner else None
    if value != 1:
        return add(None, "const", 1, value, "#/even")
    return None


@deep
def check_odd(value: Any) -> Found:
    if type(value) is list:
        found: Found = None
        for index, item in enumerate(value):
            inner = check_even(item)
            if inner:
                found = nest(found, inner, index)
        return found
    return add(None, "type", "array", value, "#/odd")


def as_is(value: object) -> object:
    return value


def test_run_checks_deep_data_to_its_end() -> None:
    limit = sys.getrecursionlimit()
    assert run(check_odd, nested(10_000, [1]), as_is) == []
    (violation,) = run(check_odd, nested(10_000, [2]), as_is)
    assert violation.rule == "const" and violation.pointer == "/0/a" * 5_000 + "/0"
    assert sys.getrecursionlimit() == limit


def test_run_checks_deep_data_in_many_threads() -> None:
    data = nested(10_000, [1])
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: run(check_odd, data, as_is), range(16)))
    assert results == [[]] * 16


def test_run_refuses_what_is_too_deep() -> None:
    def check(value: Any) -> Found:
        return check(value[0]) if value else None

    flat: Callable[[Any], Found] = check
    data: Any = []
    for _ in range(sys.getrecursionlimit() + 10_000):
        data = [data]
    assert run(flat, data, as_is)[0].expected == "JSON data of less depth"


def test_run_answers_for_cyclic_data() -> None:
    cyclic: dict[str, Any] = {}
    cyclic["a"] = [cyclic]
    (violation,) = run(check_even, cyclic, as_is)
    assert violation.rule == "type" and violation.expected == "acyclic JSON data"
    assert "acyclic" in str(violation)

    model = Model()
    model.secret = model

    def plain(value: object) -> object:
        return {"a": plain(value.secret)} if isinstance(value, Model) else value

    assert run(check_even, model, plain)[0].expected == "acyclic JSON data"


def test_run_makes_plain_what_it_refused() -> None:
    calls: list[object] = []

    def plain(value: object) -> object:
        calls.append(value)
        return list(value) if isinstance(value, tuple) else value

    assert run(check_odd, (1,), plain) == [] and calls == [(1,)]
    assert run(check_odd, [1], plain) == [] and calls == [(1,)]
    assert run(check_odd, (2,), plain)[0].pointer == "/0"


def test_run_ends_where_the_schema_does_not() -> None:
    @deep
    def check(value: Any) -> Found:
        return check(value)

    endless: Callable[[Any], Found] = check
    assert run(endless, 1, as_is)[0].expected == "JSON data of less depth"


def test_other_errors_come_through() -> None:
    @deep
    def check(value: Any) -> Found:
        return check(value[0]) if value else json.loads("{")

    data: Any = []
    for _ in range(3_000):
        data = [data]
    with pytest.raises(json.JSONDecodeError):
        run(check, data, as_is)


@pytest.mark.parametrize(
    ("violation", "text"),
    [
        (
            Violation("", "required", "body", None, "#/b", "body"),
            "body: the argument is required (required; #/b)",
        ),
        (
            Violation("/query", "required", "ids", {}, "#/p", "ids"),
            "ids /query: the argument is required (required; #/p)",
        ),
        (
            Violation("", "required", "body", {}, "#/b", "body"),
            'body: property "body" is required (required; #/b)',
        ),
        (
            Violation("/query/filter", "required", "a", {}, "#/p", "filter_"),
            'filter_ /query/filter: property "a" is required (required; #/p)',
        ),
    ],
)
def test_an_argument_that_is_left_out_is_no_property(
    violation: Violation, text: str
) -> None:
    assert str(violation) == text

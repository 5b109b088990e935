"""Failures, and the `Violation`s that are made of them."""

from __future__ import annotations

import pickle
from typing import Any

from runtime.core.check_results import (
    Failure,
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
from runtime.validation.branches import nearest
from runtime.validation.violations import Violations, violation_of


def test_token_escapes_slash_and_tilde() -> None:
    assert token("a/b~c") == "/a~1b~0c"


def fields_of(found: Found) -> list[tuple[str, str, object, object, str]]:
    made = [violation_of(failure) for failure in found or ()]
    return [(v.pointer, v.rule, v.expected, v.value, v.schema) for v in made]


def test_failures_become_violations() -> None:
    data: Any = {"a/b": {"c": [1, 2]}, "map": {"k": 3}}
    found = add(None, "type", "string", 1, "#/s")
    assert add(found, "type", "string", 2, "#/s", "x", 0) is found
    assert fields_of(found) == [
        ("", "type", "string", 1, "#/s"),
        ("/x/0", "type", "string", 2, "#/s"),
    ]
    assert fields_of(below(None, "maximum", 1, 2, "#/s", "a/b", 7)) == [
        ("/a~1b/7", "maximum", 1, 2, "#/s/properties/a~1b/items")
    ]
    assert fields_of(absent(None, data, "z", "#/s")) == [
        ("", "required", "z", data, "#/s")
    ]
    assert fields_of(member(None, data, "a/b", "type", "null", "#/s", "c", 1)) == [
        ("/a~1b/c/1", "type", "null", 2, "#/s/properties/a~1b/properties/c/items")
    ]
    assert fields_of(member(None, data, "z", "type", "null", "#/s")) == [
        ("", "required", "z", data, "#/s")
    ]
    assert fields_of(additional(None, data, "map", "type", "null", "#/s", "k")) == [
        ("/map/k", "type", "null", 3, "#/s/properties/map/additionalProperties")
    ]


def test_nest_prepends_the_path() -> None:
    found = add(None, "type", "string", 1, "#/s", "x")
    assert [v.pointer for v in map(violation_of, nest(None, found, "list", 0))] == [
        "/list/0/x"
    ]
    assert nest(None, found) is found
    assert len(nest(found, add(None, "type", "string", 1, "#/s"), "y")) == 2


def test_argument_finds_the_schema_of_a_parameter() -> None:
    here, at = "#/paths/~1a/get", "query/a%20b 1 query/c ../0 query/d #/x%20y/schema"
    schemas = {
        "a b": "#/paths/~1a/get/parameters/1/schema",
        "c": "#/paths/~1a/parameters/0/schema",
        "d": "#/x y/schema",
        "e": "#/paths/~1a/get",
    }
    for name, schema in schemas.items():
        found = argument(None, {name: [0]}, "query", name, "type", "null", here, at)
        assert fields_of(found) == [(f"/query/{name}", "type", "null", [0], schema)]
    found = argument(None, {"c": [0]}, "query", "c", "type", "null", here, at, 0)
    place = "#/paths/~1a/parameters/0/schema/items"
    assert fields_of(found) == [("/query/c/0", "type", "null", 0, place)]
    found = argument(None, {}, "query", "c", "type", "null", here, at)
    place = "#/paths/~1a/get/parameters"
    assert fields_of(found) == [("/query", "required", "c", {}, place)]


def test_violations_are_made_when_they_are_read() -> None:
    failures = add(add(None, "type", "string", 1, "#/s"), "type", "null", 1, "#/t")
    late = Violations([("body", failures), (None, failures[:1])])
    assert len(late) == 3 and [v.argument for v in late] == ["body", "body", None]
    assert late[0] is late[0] and late[1:] == tuple(late)[1:]
    assert repr(late) == repr(tuple(late))
    assert list(pickle.loads(pickle.dumps(late))) == list(late)


def test_words_splits_a_string() -> None:
    assert words("a b") == ("a", "b")


def failures(*listed: tuple[tuple[str, ...], str]) -> list[Failure]:
    return [(path, rule, None, None, "", ()) for path, rule in listed]


def test_nearest_compares_type_then_const_then_counts() -> None:
    assert nearest([]) == []
    wrong_kind = failures(((), "type"))
    other = failures((("kind",), "const"))
    same = failures((("card", "number"), "pattern"), (("card", "cvc"), "required"))
    assert nearest([wrong_kind, other, same]) is same
    assert nearest([wrong_kind, other]) is other
    fewer = failures((("a",), "type"))
    assert nearest([failures(((), "required")), fewer]) is fewer
    assert nearest([same, fewer]) is fewer

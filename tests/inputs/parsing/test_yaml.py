"""YAML 1.2 by its core schema: scalars, keys, anchors, aliases and merge keys."""

from __future__ import annotations

import math

import pytest

from openapi_gen.inputs.parsing import locate
from tests.support.texts import read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("~", None),
        ("", None),
        ("true", True),
        ("True", True),
        ("TRUE", True),
        ("false", False),
        ("tRUE", "tRUE"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("Off", "Off"),
        ("0", 0),
        ("-0", 0),
        ("+12", 12),
        ("0777", 777),
        ("0o17", 15),
        ("0x1F", 31),
        ("-0x1F", "-0x1F"),
        ("0b11", "0b11"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("9007199254740993", 9007199254740993),
        ("1.0", 1.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5", -0.5),
        ("1e3", 1000.0),
        ("1E-2", 0.01),
        (".", "."),
        ("1.2.3", "1.2.3"),
        ("1e", "1e"),
        ("2020-01-01", "2020-01-01"),
        ("2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"),
        ("=", "="),
        ("'1'", "1"),
        ('"true"', "true"),
        ("|-\n  1", "1"),
        (">-\n  null", "null"),
        ("! 12", "12"),
        ("!!str 12", "12"),
        ("!!int '12'", 12),
        ("!!float 1", 1.0),
        ("!!bool 'true'", True),
        ("!!null ''", None),
        ("!!map {a: 1}", {"a": 1}),
        ("!!seq [1]", [1]),
        ("! [1]", [1]),
    ],
)
@pytest.mark.usefixtures("parser")
def test_plain_scalars_follow_the_core_schema(text: str, value: object) -> None:
    got = read(f"x: {text}\n")["x"]
    assert got == value
    assert type(got) is type(value)


def test_the_sign_of_zero_is_kept() -> None:
    assert math.copysign(1, read("x: -0.0")["x"]) == -1
    assert math.copysign(1, read('{"x": -0.0}')["x"]) == -1


def test_keys_stay_their_text() -> None:
    text = "200: a\non: b\nnull: c\n1.0: d\n0x1F: e\n? f\n: g\n'': h\n!!int 7: i\n"
    keys = ["200", "on", "null", "1.0", "0x1F", "f", "", "7"]
    assert list(read(text)) == keys


@pytest.mark.usefixtures("parser")
def test_unicode_line_separators_are_characters_as_in_yaml_1_2() -> None:
    text = "a: one\u2028two\u2029three\x85four\n\"k\u2028\": 'v\U000f0000'\nlast: .5\n"
    assert read(text) == {
        "a": "one\u2028two\u2029three\x85four",
        "k\u2028": "v\U000f0000",
        "last": 0.5,
    }
    assert locate(text, ["/last"]) == {"/last": (3, 1)}
    assert read('a: "\u2028\\U000F0000\\U000f0001"') == {
        "a": "\u2028\U000f0000\U000f0001"
    }


@pytest.mark.usefixtures("parser")
def test_an_alias_is_the_object_of_its_anchor() -> None:
    data = read("a: &x {b: [1]}\nc: *x\nd: [*x]\n&k key: &n 200\n*n : *k\n")
    assert data["c"] is data["a"]
    assert data["d"][0] is data["a"]
    assert data["key"] == 200
    assert data["200"] == "key"


def test_an_alias_takes_the_last_anchor_of_its_name() -> None:
    assert read("[&a 1, *a, &a 2, *a]") == [1, 1, 2, 2]
    assert read("[&a [&a 1, *a], *a]") == [[1, 1], 1]


@pytest.mark.usefixtures("parser")
def test_merge_keys_give_what_the_mapping_has_not() -> None:
    data = read(
        "a: &a {x: 1, y: 2}\n"
        "b: &b {y: 3, z: 4}\n"
        "one: {y: own, <<: *a}\n"
        "two: {<<: [*b, *a], w: 5}\n"
        "inline: {<<: {q: 1}}\n"
        "quoted: {'<<': 1}\n"
        "again: {<<: *a, x: null}\n"
    )
    assert data["one"] == {"x": 1, "y": "own"}
    assert data["two"] == {"x": 1, "y": 3, "z": 4, "w": 5}
    assert data["inline"] == {"q": 1}
    assert data["quoted"] == {"<<": 1}
    assert data["again"] == {"x": None, "y": 2}
    assert data["a"] == {"x": 1, "y": 2}

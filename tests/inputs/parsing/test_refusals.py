"""What is refused in a text, at which line, column and pointer, with which message."""

from __future__ import annotations

import re

import pytest
import yaml

from tests.support.texts import place, refusal

REFUSALS = [
    # duplicate keys
    ("a: 1\nb: {c: 1, d: 2, c: 3}", (2, 17, "/b/c"), "duplicate key 'c'"),
    ('{"a": [{"b": 1,\n\t"b": 2}]}', (2, 2, "/a/0/b"), "duplicate key 'b'"),
    ('{"a/b~": 1, "a\\u002fb~": 2}', (1, 13, "/a~1b~0"), "duplicate key"),
    ("200: a\n'200': b", (2, 1, "/200"), "duplicate key"),
    ("&k a: 1\n*k : 2", (2, 1, "/a"), "duplicate key"),
    ("a: &a {}\nb: {<<: *a, <<: *a}", (2, 13, "/b/<<"), "<<: [*a, *b]"),
    # tags
    ("a: [!!python/name:os.system x]", (1, 5, "/a/0"), "!!python/name:os.system"),
    ("a: !foo {}", (1, 4, "/a"), "!foo"),
    ("a: !<str> x", (1, 4, "/a"), "the tag str"),
    ("!x a: 1", (1, 1, ""), "!x"),
    ("a: !!binary aGk=", (1, 4, "/a"), "!!binary"),
    ("a: !!int x", (1, 4, "/a"), "'x' is not a value of the tag !!int"),
    ("a: !!null {}", (1, 4, "/a"), "!!null"),
    ("a: !!map []", (1, 4, "/a"), "!!map"),
    # keys that are no text
    ("a: 1\n? [b]\n: 2", (2, 3, ""), "cannot be a key"),
    ("a: &a []\n*a : 1", (2, 1, ""), "cannot be a key"),
    ("a:\n  v: {{ version }}", (2, 7, "/a/v"), "template"),
    # documents
    ("a: 1\n---\nb: 2\n", (2, 1, ""), "second YAML document"),
    ("", (1, 1, ""), "empty"),
    (" \n\n\t\n", (1, 1, ""), "empty"),
    ("# nothing\n", (1, 1, ""), "empty"),
    ("\n<!DOCTYPE html>", (1, 1, ""), "HTML"),
    # numbers
    ("a: [1, .inf]", (1, 8, "/a/1"), "'.inf' has no JSON value"),
    ("a: -.INF", (1, 4, "/a"), "no JSON value"),
    ("a: .NaN", (1, 4, "/a"), "no JSON value"),
    ("a: 1e999", (1, 4, "/a"), "no JSON value"),
    ("a: !!float " + "9" * 400, (1, 4, "/a"), "no JSON value"),
    ('{"a": [0, -1e999]}', (1, 11, "/a/1"), "no JSON value"),
    ('{"a": NaN}', (1, 7, "/a"), "no JSON value"),
    ('{"a": -Infinity}', (1, 7, "/a"), "no JSON value"),
    ('{"a": ' + "9" * 4301 + "}", (1, 7, "/a"), "4,300 digits"),
    ("a: -" + "9" * 4301, (1, 4, "/a"), "4,300 digits"),
    ("a: 0x" + "f" * 3600, (1, 4, "/a"), "4,300 digits"),
    # half a surrogate pair
    ('{"a": ["x\\ud800"]}', (1, 8, "/a/0"), "surrogate"),
    ('{"\\uDFFF": 1}', (1, 2, "/\\udfff"), "surrogate"),
    ('["\\\\\\ud83d\\\\\\ude00"]', (1, 2, "/0"), "surrogate"),
    # aliases and merges
    ("a: &a {b: *a}", (1, 11, "/a/b"), "inside its own anchor"),
    ("a: *b", (1, 4, "/a"), "no anchor before it"),
    ("a: {b: 1, <<: 1}", (1, 11, "/a/<<"), "mapping or a list of mappings"),
    ("a: {<<: [{}, []]}", (1, 5, "/a/<<"), "mapping or a list of mappings"),
    ("a: {<<: {b: .inf}}", (1, 13, "/a/<</b"), "no JSON value"),
    # syntax
    ("a:\n\tb: 1", (2, 1, ""), "spaces, not tabs"),
    ("a:\n  b: c: d", (2, 7, ""), "in quotes"),
    ('a: "b\nc: 1\n', (2, 5, ""), "the text ends here"),
    ("a: [\n  1,\n  2\nb: 3", (4, 2, ""), "line 1"),
    ("a: 1\n b: 2", (2, 3, ""), "invalid YAML"),
    ('{"a": "b}', (1, 7, ""), "close the string"),
    ('{"a" 1}', (1, 6, ""), "colon"),
    ('{"a": 1} x', (1, 10, ""), "remove what follows"),
    ('["a" "b"]', (1, 6, ""), "put a comma"),
]


@pytest.mark.parametrize(("text", "where", "words"), REFUSALS)
def test_refusals(text: str, where: tuple[int, int, str], words: str) -> None:
    error = refusal(text)
    assert place(error) == where
    assert words in error.message
    assert str(error) == error.message
    assert re.fullmatch("[a-z]+(-[a-z]+)+", error.code)
    assert not error.message.endswith(".")
    assert len(error.message) < 300


@pytest.mark.parametrize("text", [text for text, _, _ in REFUSALS])
def test_pyyaml_alone_refuses_the_same(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    refusal(text)


def test_pyyaml_alone_passes_no_surrogates_and_no_tracebacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert "surrogate" in refusal('a: "\\ud800"').message
    assert "escape" in refusal('a: "\\UFFFFFFFF"').message

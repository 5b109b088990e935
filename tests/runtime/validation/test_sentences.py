"""Violations as sentences: printable for every value, and without secrets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from runtime.core.check_results import REDACTED
from runtime.validation.violations import Violation
from tests.support.nested import nested


@pytest.mark.parametrize(
    ("violation", "sentence"),
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
        (
            Violation("/n", "maximum", 5, 7, "#"),
            "/n: 7 is greater than 5 (maximum; #)",
        ),
        (
            Violation("", "uniqueItems", (0, 2), [1, 2, 1], "#"),
            "/: an array of 3 items has equal items, at indices 0, 2 (uniqueItems; #)",
        ),
        (
            Violation("", "anyOf", 3, True, "#"),
            "/: true does not match any of the 3 schemas (anyOf; #)",
        ),
        (
            Violation("", "dependentRequired", "address", {"card": 1}, "#"),
            '/: property "address" is required because of another property'
            " (dependentRequired; #)",
        ),
    ],
)
def test_a_violation_is_a_sentence(violation: Violation, sentence: str) -> None:
    assert str(violation) == sentence


class Weird:
    def __repr__(self) -> str:
        raise KeyError("no")


@dataclass
class Model:
    secret: Any = "s3cret"


def test_every_value_gives_a_printable_sentence() -> None:
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


@pytest.mark.parametrize(
    ("violation", "sentence"),
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
def test_a_missing_argument_is_not_a_missing_property(
    violation: Violation, sentence: str
) -> None:
    assert str(violation) == sentence

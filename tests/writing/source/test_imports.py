"""Import statements have one order, whatever order they were found in."""

from __future__ import annotations

from itertools import permutations

from openapi_gen.writing.source.code import Import


def test_statements_are_ordered_by_module_and_names() -> None:
    expected = [
        Import(".a"),
        Import(".a", ("x",)),
        Import(".a", ("x", "y")),
        Import("b"),
    ]
    for statements in permutations(expected):
        assert sorted(statements) == expected

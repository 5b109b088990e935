"""Checks of deep data are complete, and cyclic data is a violation."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest

from runtime.core.check_results import Found, add, nest
from runtime.core.depth import deep, endless
from runtime.validation.violations import run
from tests.support.nested import nested


@dataclass
class Model:
    secret: Any = "s3cret"


@deep
def check_even(value: Any) -> Found:
    """Like a generated validator of mutually recursive schemas."""
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


def test_run_checks_the_innermost_value_of_deep_data() -> None:
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


def test_data_that_is_too_deep_is_a_violation() -> None:
    def check(value: Any) -> Found:
        return check(value[0]) if value else None

    flat: Callable[[Any], Found] = check
    data: Any = []
    for _ in range(sys.getrecursionlimit() + 10_000):
        data = [data]
    assert run(flat, data, as_is)[0].expected == "JSON data of less depth"


def test_cyclic_data_is_a_violation() -> None:
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


def test_run_encodes_invalid_data_and_checks_it_again() -> None:
    calls: list[object] = []

    def plain(value: object) -> object:
        calls.append(value)
        return list(value) if isinstance(value, tuple) else value

    assert run(check_odd, (1,), plain) == [] and calls == [(1,)]
    assert run(check_odd, [1], plain) == [] and calls == [(1,)]
    assert run(check_odd, (2,), plain)[0].pointer == "/0"


def test_an_endless_schema_is_a_violation() -> None:
    @deep
    def check(value: Any) -> Found:
        return check(value)

    endless: Callable[[Any], Found] = check
    assert run(endless, 1, as_is)[0].expected == "JSON data of less depth"


def test_other_errors_are_raised() -> None:
    @deep
    def check(value: Any) -> Found:
        return check(value[0]) if value else json.loads("{")

    data: Any = []
    for _ in range(3_000):
        data = [data]
    with pytest.raises(json.JSONDecodeError):
        run(check, data, as_is)


def test_a_check_that_applies_itself_to_the_same_value_ends() -> None:
    @endless
    def check(value: Any) -> Found:
        found: Found = check(value)
        if type(value) is list:
            for item in value:
                found = found or check(item)
        elif value != 1:
            found = add(found, "const", 1, value, "#")
        return found

    assert check([1, [1, [1]]]) is None
    assert len(check([1, [2, [1]]]) or []) == 1
    assert check([1, [1, [1]]]) is None

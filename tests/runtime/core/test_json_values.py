"""Equality, uniqueness and multiples of JSON data are exact."""

from __future__ import annotations

import copy
import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core.json_values import equal, multiple_of, unique
from tests.support.nested import nested

SCALARS = st.none() | st.booleans() | st.integers(-3, 3) | st.text("ab", max_size=2)
SCALARS |= st.sampled_from([0.0, 1.0, -1.0, 0.5])
JSON = st.recursive(
    SCALARS, lambda x: st.lists(x, max_size=3) | st.dictionaries(st.text("ab"), x)
)


def canonical(value: Any) -> str:
    """The same string for equal JSON."""

    def whole(x: Any) -> Any:
        if isinstance(x, float) and x.is_integer():
            return int(x)
        if isinstance(x, list):
            return [whole(one) for one in x]
        return {k: whole(v) for k, v in x.items()} if isinstance(x, dict) else x

    return json.dumps(whole(value), sort_keys=True)


@given(JSON, JSON)
def test_equal_is_equality_of_json(a: Any, b: Any) -> None:
    assert equal(a, b) == (canonical(a) == canonical(b))
    assert equal(a, copy.deepcopy(a))


@given(st.lists(JSON, max_size=8))
def test_unique_finds_the_first_two(items: list[Any]) -> None:
    strings = [canonical(item) for item in items]
    expected = next(
        ((strings.index(t), i) for i, t in enumerate(strings) if strings.index(t) < i),
        None,
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

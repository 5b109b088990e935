"""Data of JSON's own types is not converted again before its failures are reported."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core.check_results import Failure
from runtime.core.settled import IsoText
from runtime.json.plain import plain
from runtime.request.bodies.base import _is_clean, cleaned


class Level(IntEnum):
    LOW = 1


class Name(str):
    __slots__ = ()


ODD: list[Any] = [
    *(
        Level.LOW,
        Name("a"),
        float("nan"),
        float("inf"),
        Decimal("1.5"),
        IsoText("PT1.5S"),
    ),
    *((1, 2), {Name("a"): 1}, {1: 2}, b"a", object()),
]
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
DATA = st.recursive(
    SCALARS | st.sampled_from(ODD),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(DATA)
def test_what_is_clean_is_its_own_json_data(data: Any) -> None:
    if _is_clean(data):
        assert plain(data) is data


@given(st.dictionaries(st.text(), st.integers() | st.text() | st.lists(st.booleans())))
def test_plain_data_is_clean(data: dict[str, Any]) -> None:
    assert _is_clean(data) and _is_clean([data, {"a": data}, 1.5])


@pytest.mark.parametrize("odd", ODD)
def test_other_types_are_found_at_any_depth(odd: Any) -> None:
    for data in (odd, {"a": odd}, [1, {"b": [odd]}]):
        assert not _is_clean(data)


def test_cyclic_data_is_not_clean() -> None:
    ring: dict[str, Any] = {}
    ring["a"] = [ring, ring]
    assert not _is_clean(ring)


def test_an_enum_is_converted_and_checked_again() -> None:
    def check(data: Any) -> list[Failure] | None:
        if type(data["a"]) is int:
            return None
        return [(("a",), "type", "integer", data["a"], "", ())]

    data = {"a": Level.LOW}
    assert cleaned(data, check(data) or [], check) == ({"a": 1}, [])
    wrong = {"a": "1"}
    found = check(wrong) or []
    assert cleaned(wrong, found, check) == (wrong, found)

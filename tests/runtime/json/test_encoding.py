"""From values to JSON data and back."""

from __future__ import annotations

import importlib
import sys
from collections import deque
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum, IntEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.core.mismatches import Mismatches
from runtime.core.numbers import DecimalNumber
from runtime.core.settled import IsoText
from runtime.core.unset import UNSET
from runtime.json import decoding, encoding, formats
from runtime.json.annotations import compare
from runtime.json.encoding import plain as to_json
from runtime.json.unions import decode_union

FINITE = st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | FINITE | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


class Color(str, Enum):
    RED = "red"


class Size(IntEnum):
    BIG = 3


class Name(str):
    pass


@given(JSON)
def test_json_data_is_returned_unchanged(value: Any) -> None:
    assert to_json(value) is value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Color.RED, "red"),
        (Size.BIG, 3),
        (Name("n"), "n"),
        ((1, (2,)), [1, [2]]),
        ({3}, [3]),
        (range(2), [0, 1]),
        (deque([Color.RED]), ["red"]),
        (MappingProxyType({"a": Color.RED}), {"a": "red"}),
        ({Color.RED: 1}, {"red": 1}),
        ([date(2020, 1, 2)], ["2020-01-02"]),
        (Decimal("1.10"), DecimalNumber("1.10")),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (b"\xff", "/w=="),
        (datetime(2020, 1, 2, 3, tzinfo=timezone.utc), "2020-01-02T03:00:00Z"),
        (datetime(2020, 1, 2, 3), "2020-01-02T03:00:00"),
        (
            datetime(2020, 1, 2, tzinfo=timezone(timedelta(hours=2))),
            "2020-01-02T00:00:00+02:00",
        ),
        (time(1, 2, 3, 400000), "01:02:03.400000"),
        (time(1, tzinfo=timezone.utc), "01:00:00Z"),
        (timedelta(0), "PT0S"),
        (timedelta(days=1, seconds=3661, microseconds=500000), "P1DT1H1M1.5S"),
        (timedelta(days=2), "P2D"),
        (timedelta(minutes=-1), "-PT1M"),
        (timedelta(microseconds=1), "PT0.000001S"),
    ],
)
def test_values_are_converted_to_json_data(value: object, expected: object) -> None:
    found = to_json(value)
    assert found == expected and type(found) in (type(expected), IsoText)


def test_values_without_a_json_form_are_unchanged() -> None:
    for value in (object(), UNSET, iter([])):
        assert to_json(value) is value
        assert to_json([value])[0] is value


def test_unchanged_parts_are_not_copied() -> None:
    same: list[Any] = [1, {"a": 2}]
    assert to_json({"x": same, "y": Color.RED})["x"] is same


def test_cycles_and_deep_nesting_terminate() -> None:
    ring: list[Any] = [Color.RED]
    ring.append(ring)
    ring.append({"ring": ring})
    assert to_json(ring)[0] == "red"
    deep: Any = Color.RED
    for _ in range(100_000):
        deep = [deep]
    assert type(to_json(deep)) is list
    both: Any = (1,)
    for _ in range(5_000):
        both = (both,)
    assert type(to_json(both)) is list


def test_models_are_encoded_by_their_module(tmp_path: Path) -> None:
    templates = Path(encoding.__file__).parents[1]
    package = tmp_path / "plain_demo"
    for name, text in {
        "__init__": "",
        "models/__init__": "",
        "models/pet": "from ..runtime.model import JsonModel\n\n"
        "class Pet(JsonModel):\n    def __init__(self, name): self.name = name\n"
        "def encode(value): return {'Name': value.name}\n",
    }.items():
        (package / f"{name}.py").parent.mkdir(parents=True, exist_ok=True)
        (package / f"{name}.py").write_text(text)
    (package / "runtime").symlink_to(templates)
    sys.path.insert(0, str(tmp_path))
    try:
        pet: type[Any] = importlib.import_module("plain_demo.models.pet").Pet
        demo_plain = importlib.import_module("plain_demo.runtime.json.encoding").plain
        dog = type("Dog", (pet,), {})
        assert demo_plain([pet("a"), dog("b")]) == [{"Name": "a"}, {"Name": "b"}]
        stranger = Path()
        assert demo_plain(stranger) is stranger
    finally:
        sys.path.remove(str(tmp_path))


DECODERS: list[tuple[Any, Any, st.SearchStrategy[Any]]] = [
    (
        encoding.encode_date_time,
        formats.decode_date_time,
        st.datetimes(timezones=st.timezones()),
    ),
    (encoding.encode_date, formats.decode_date, st.dates()),
    (
        encoding.encode_time,
        formats.decode_time,
        st.times(timezones=st.just(timezone.utc)),
    ),
    (
        encoding.encode_duration,
        formats.decode_duration,
        st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=10**6)),
    ),
    (encoding.encode_uuid, formats.decode_uuid, st.uuids()),
    (
        formats.encode_decimal,
        formats.decode_decimal,
        st.decimals(allow_nan=False, allow_infinity=False),
    ),
    (encoding.encode_bytes, formats.decode_bytes, st.binary()),
]


@given(st.data())
def test_formats_round_trip(data: st.DataObject) -> None:
    encode, decode, values = data.draw(st.sampled_from(DECODERS))
    value = data.draw(values)
    decoded = decode(encode(value))
    if isinstance(value, datetime):  # PEP 495: times in a fold are unequal across zones
        decoded, value = decoded.astimezone(timezone.utc), value.astimezone(
            timezone.utc
        )
    assert decoded == value


@given(JSON)
def test_a_date_is_written_once(value: Any) -> None:
    """Equal values of other types are not dates."""
    day = date(2026, 3, 14)
    assert encoding.encode_date(day) == encoding.encode_date(date(2026, 3, 14))
    midnight = datetime(2026, 3, 14)
    assert encoding.encode_date(midnight) is midnight
    assert encoding.encode_date(value) is value


@given(JSON)
def test_decoders_never_raise_and_keep_invalid_values(value: Any) -> None:
    for encode, decode, _ in DECODERS:
        assert encode(value) is value
        found = decode(value)
        assert found is value or type(found) is not type(value)


@pytest.mark.parametrize(
    ("decode", "text"),
    [
        (formats.decode_date_time, "2020-01-01"),
        (formats.decode_date_time, "2020-13-01T00:00:00Z"),
        (formats.decode_date, "20200101"),
        (formats.decode_date, "2020-02-30"),
        (formats.decode_duration, "P1Y"),
        (formats.decode_duration, "P"),
        (formats.decode_duration, "PT"),
        (formats.decode_duration, "P1DT"),
        (formats.decode_uuid, "{00000000-0000-0000-0000-00000000001}"),
        (formats.decode_decimal, "NaN"),
        (formats.decode_bytes, "a"),
        (formats.decode_bytes, "@@@@"),
    ],
)
def test_malformed_strings_are_kept(decode: Any, text: str) -> None:
    assert decode(text) == text


def mismatches(annotation: str, value: Any, data: Any) -> list[tuple[str, str]]:
    notes = Mismatches()
    compare(annotation, value, data, notes)
    return [(note.pointer, note.expected) for note in notes]


def test_a_naive_date_time_is_decoded_and_recorded() -> None:
    text = "2020-01-01T00:00:00"
    value = formats.decode_date_time(text)
    assert value == datetime(2020, 1, 1)
    assert mismatches("dt.datetime", value, text) == [("", "a date-time with offset")]


@pytest.mark.parametrize(
    ("annotation", "value", "wrong"),
    [
        ("Any", object(), []),
        ("None", None, []),
        ("str", 1, [("", "a string")]),
        ("int", True, [("", "an integer")]),
        ("float", 1, []),
        ("float | None", "a", [("", "a number")]),
        ("Literal['a', 1]", 1, []),
        ("Literal['a', 1]", True, [("", "one of 'a', 1")]),
        ("list[int]", ["a", 1, 2.5], [("/0", "an integer"), ("/2", "an integer")]),
        ("list[int]", {}, [("", "an array")]),
        ("builtins.dict[builtins.str, int]", {"a/b": "c"}, [("/a~1b", "an integer")]),
        ("dict[str, int]", [], [("", "an object")]),
        ("tuple[int, str]", (1, 2), [("/1", "a string")]),
        ("tuple[int, *tuple[str, ...]]", (1, "a", 2), [("/2", "a string")]),
        ("tuple[int, ...]", (1, "a"), [("/1", "an integer")]),
        ("int | list[str]", ["a", 2], [("/1", "a string")]),
        ("int | list[str]", 2.5, [("", "an integer or an array")]),
        ("dt.date | dt.datetime", "soon", [("", "a date or a date-time with offset")]),
        ("UUID", "1", [("", "a uuid")]),
        ("bytes", "@", [("", "base64")]),
    ],
)
def test_a_mismatch_is_a_value_without_its_annotated_type(
    annotation: str, value: Any, wrong: list[tuple[str, str]]
) -> None:
    assert mismatches(annotation, value, value) == wrong


def test_containers_and_unions() -> None:
    data = {"a/b": "2020-01-01", "c": "no"}
    found = decoding.decode_map(formats.decode_date, data)
    assert found == {"a/b": date(2020, 1, 1), "c": "no"}
    assert mismatches("dict[str, dt.date]", found, data) == [("/c", "a date")]
    days = decoding.decode_each(formats.decode_date, ["2020-01-01", 1])
    assert days == [date(2020, 1, 1), 1]
    union = {"dt.date": formats.decode_date, "UUID": formats.decode_uuid}
    assert decode_union(str(UUID(int=1)), union) == UUID(int=1)
    assert decode_union(5, union) == 5
    assert encoding.encode_each(encoding.encode_date, (date(2020, 1, 1),)) == [
        "2020-01-01"
    ]
    assert encoding.encode_map(encoding.encode_date, {"d": date(2020, 1, 1)}) == {
        "d": "2020-01-01"
    }
    assert (
        encoding.encode_each(encoding.encode_date, 5)
        == 5
        == encoding.encode_map(encoding.encode_date, 5)
    )


@pytest.mark.parametrize("value", ["ab", b"ab", bytearray(b"ab"), memoryview(b"ab")])
def test_strings_and_bytes_are_not_sequences(value: Any) -> None:
    assert encoding.encode_each(to_json, value) is value
    assert not isinstance(to_json(value), list)


def test_any_sequence_is_an_array() -> None:
    assert encoding.encode_each(encoding.encode_uuid, deque([UUID(int=1)])) == [
        "00000000-0000-0000-0000-000000000001"
    ]

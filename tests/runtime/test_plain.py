"""Values into JSON data and back."""

from __future__ import annotations

import importlib
import sys
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
from runtime import mismatches, plain
from runtime.mismatches import Mismatches
from runtime.plain import plain as to_json
from runtime.unset import UNSET

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


class Color(str, Enum):
    RED = "red"


class Size(IntEnum):
    BIG = 3


class Name(str):
    pass


@given(JSON)
def test_json_data_is_returned_as_it_is(value: Any) -> None:
    assert to_json(value) is value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Color.RED, "red"),
        (Size.BIG, 3),
        (Name("n"), "n"),
        ((1, (2,)), [1, [2]]),
        ({3}, [3]),
        (MappingProxyType({"a": Color.RED}), {"a": "red"}),
        ({Color.RED: 1}, {"red": 1}),
        ([date(2020, 1, 2)], ["2020-01-02"]),
        (Decimal("1.10"), "1.10"),
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
def test_plain(value: object, expected: object) -> None:
    found = to_json(value)
    assert found == expected and type(found) is type(expected)


def test_what_has_no_json_form_passes_through() -> None:
    for value in (object(), UNSET, iter([])):
        assert to_json(value) is value
        assert to_json([value])[0] is value


def test_unchanged_parts_are_not_copied() -> None:
    same: list[Any] = [1, {"a": 2}]
    assert to_json({"x": same, "y": Color.RED})["x"] is same


def test_cycles_and_depths_end() -> None:
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


def test_models_are_encoded_by_their_codec(tmp_path: Path) -> None:
    templates = Path(plain.__file__).parent
    package = tmp_path / "plain_demo"
    for name, text in {
        "__init__": "",
        "models/__init__": "",
        "codecs/__init__": "",
        "models/pet": "class Pet:\n    def __init__(self, name): self.name = name\n",
        "codecs/pet": "def encode(value): return {'Name': value.name}\n",
    }.items():
        (package / f"{name}.py").parent.mkdir(parents=True, exist_ok=True)
        (package / f"{name}.py").write_text(text)
    (package / "runtime").symlink_to(templates)
    sys.path.insert(0, str(tmp_path))
    try:
        pet: type[Any] = importlib.import_module("plain_demo.models.pet").Pet
        demo_plain = importlib.import_module("plain_demo.runtime.plain").plain
        dog = type("Dog", (pet,), {})
        assert demo_plain([pet("a"), dog("b")]) == [{"Name": "a"}, {"Name": "b"}]
        stranger = Path()
        assert demo_plain(stranger) is stranger
    finally:
        sys.path.remove(str(tmp_path))


DECODERS: list[tuple[Any, Any, st.SearchStrategy[Any]]] = [
    (
        plain.encode_date_time,
        mismatches.decode_date_time,
        st.datetimes(timezones=st.timezones()),
    ),
    (plain.encode_date, mismatches.decode_date, st.dates()),
    (
        plain.encode_time,
        mismatches.decode_time,
        st.times(timezones=st.just(timezone.utc)),
    ),
    (
        plain.encode_duration,
        mismatches.decode_duration,
        st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=10**6)),
    ),
    (plain.encode_uuid, mismatches.decode_uuid, st.uuids()),
    (
        plain.encode_decimal,
        mismatches.decode_decimal,
        st.decimals(allow_nan=False, allow_infinity=False),
    ),
    (plain.encode_bytes, mismatches.decode_bytes, st.binary()),
]


@given(st.data())
def test_formats_round_trip(data: st.DataObject) -> None:
    encode, decode, values = data.draw(st.sampled_from(DECODERS))
    value = data.draw(values)
    notes = Mismatches()
    decoded = decode(encode(value), "", notes)
    if isinstance(value, datetime):  # PEP 495: times in a fold are unequal across zones
        decoded, value = decoded.astimezone(timezone.utc), value.astimezone(
            timezone.utc
        )
    assert decoded == value
    assert not notes


@given(JSON)
def test_decoders_never_raise_and_keep_what_they_refuse(value: Any) -> None:
    for encode, decode, _ in DECODERS:
        assert encode(value) is value
        notes = Mismatches()
        found = decode(value, "/at", notes)
        if type(found) is type(value):
            assert found is value
            assert [note.pointer for note in notes] == ["/at"]


@pytest.mark.parametrize(
    ("decode", "text"),
    [
        (mismatches.decode_date_time, "2020-01-01"),
        (mismatches.decode_date_time, "2020-13-01T00:00:00Z"),
        (mismatches.decode_date, "20200101"),
        (mismatches.decode_date, "2020-02-30"),
        (mismatches.decode_duration, "P1Y"),
        (mismatches.decode_duration, "P"),
        (mismatches.decode_duration, "PT"),
        (mismatches.decode_duration, "P1DT"),
        (mismatches.decode_uuid, "{00000000-0000-0000-0000-00000000001}"),
        (mismatches.decode_decimal, "NaN"),
        (mismatches.decode_bytes, "a"),
        (mismatches.decode_bytes, "@@@@"),
    ],
)
def test_malformed_text_is_kept_and_recorded(decode: Any, text: str) -> None:
    notes = Mismatches()
    assert decode(text, "/x", notes) == text
    assert len(notes) == 1


def test_naive_date_time_is_decoded_and_recorded() -> None:
    notes = Mismatches()
    assert mismatches.decode_date_time("2020-01-01T00:00:00", "", notes) == datetime(
        2020, 1, 1
    )
    assert len(notes) == 1


def test_containers_and_unions() -> None:
    notes = Mismatches()
    data = {"a/b": "2020-01-01", "c": "no"}
    found = mismatches.decode_map(mismatches.decode_date, data, "/m", notes)
    assert found == {"a/b": date(2020, 1, 1), "c": "no"}
    assert [note.pointer for note in notes] == ["/m/c"]
    notes = Mismatches()
    mismatches.decode_each(mismatches.decode_date, ["2020-01-01", 1], "", notes)
    assert [note.pointer for note in notes] == ["/1"]
    union = (mismatches.decode_date, mismatches.decode_uuid)
    notes = Mismatches()
    value = mismatches.decode_union(str(UUID(int=1)), "", notes, union)
    assert value == UUID(int=1) and not notes
    assert mismatches.decode_union(5, "/u", notes, union) == 5 and len(notes) == 1
    assert notes.unlike(date, "/d", 6) == 6
    assert str(list(notes)[-1]) == "/d: expected date, got 6"
    assert plain.encode_each(plain.encode_date, (date(2020, 1, 1),)) == ["2020-01-01"]
    assert plain.encode_map(plain.encode_date, {"d": date(2020, 1, 1)}) == {
        "d": "2020-01-01"
    }
    assert (
        plain.encode_each(plain.encode_date, 5)
        == 5
        == plain.encode_map(plain.encode_date, 5)
    )

"""Each row of the table of Python types has everything that the runtime needs for it."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

from openapi_gen.formats import FORMATS
from openapi_gen.model import Scalar
from openapi_gen.python_types import PythonType
from openapi_gen.writing.naming.reserved import MODULES
from runtime.core.mismatches import Mismatches
from runtime.core.numbers import FloatText
from runtime.json import encoding, formats
from runtime.json.annotations import Simple, compare, expected

SAMPLES: dict[str, Any] = {
    "date-time": "2024-02-29T08:30:06Z",
    "date": "2024-02-29",
    "time": "08:30:06Z",
    "duration": "P1DT2H",
    "uuid": "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
    "decimal": "12.50",
    "decimal number": FloatText("12.50"),
    "byte": "QUI=",
    "base64url": "_-8",
    "http-date": "Thu, 29 Feb 2024 08:30:06 GMT",
    "unix-time": 1709195406,
    "unixtime": 1709195406.5,
}
ROWS = {
    name: python
    for name, row in FORMATS.items()
    for name, python in ((name, row.python), (f"{name} number", row.of_number))
    if python is not None
}


def test_every_row_has_a_sample_and_an_annotation() -> None:
    assert SAMPLES.keys() == ROWS.keys()
    for name, python in ROWS.items():
        known = expected(python.annotation)
        assert isinstance(known, Simple), f"{name}: add it to `annotations.py`"


@pytest.mark.parametrize("name", ROWS)
def test_a_value_is_decoded_compared_and_encoded(name: str) -> None:
    python, sample = ROWS[name], SAMPLES[name]
    decoders = importlib.import_module(f"runtime.{python.module}")
    encoders = importlib.import_module(f"runtime.{python.encoding_module}")
    value = getattr(decoders, python.decoder)(sample)
    assert type(value) is class_of(python)
    assert getattr(encoders, python.encoder)(value) == sample
    assert (encoding.plain([value]) == [sample]) is python.is_plain
    notes = Mismatches()
    compare(python.annotation, value, sample, notes)
    assert not notes
    compare(python.annotation, sample, sample, notes)
    assert notes


@pytest.mark.parametrize("name", ROWS)
def test_headers_are_decoded_by_the_annotation(name: str) -> None:
    simple = expected(ROWS[name].annotation)
    assert isinstance(simple, Simple)
    assert simple.matches(formats.DECODERS[simple.cls](SAMPLES[name]))


@pytest.mark.parametrize(
    ("scalar", "sample", "other"),
    [
        (Scalar.BOOLEAN, True, 1),
        (Scalar.INTEGER, 1.0, True),
        (Scalar.NUMBER, 2.5, "2.5"),
        (Scalar.STRING, "a", 1),
        (Scalar.BINARY, "QUI=", 1),
    ],
)
def test_json_types_are_decoded_and_compared(
    scalar: Scalar, sample: Any, other: Any
) -> None:
    python = scalar.python
    assert python is not None
    value = sample
    if python.codec:
        decoders = importlib.import_module(f"runtime.{python.module}")
        value = getattr(decoders, python.decoder)(sample)
        assert {python.decoder} <= MODULES
    assert type(value) is class_of(python)
    assert encoding.plain([value]) == [sample]
    for data, is_of_type in ((value, True), (other, False)):
        notes = Mismatches()
        compare(python.annotation, data, data, notes)
        assert bool(notes) is not is_of_type


def test_other_scalars_have_no_python_type() -> None:
    none = {scalar for scalar in Scalar if scalar.python is None}
    assert none == {Scalar.ANY, Scalar.NULL, Scalar.FILE}


def test_no_module_of_a_package_hides_a_codec() -> None:
    for python in ROWS.values():
        assert {python.decoder, python.encoder} <= MODULES


def class_of(python: PythonType) -> type[Any]:
    """The class that an annotation names, imported as the row says."""
    scope: dict[str, Any] = vars(importlib.import_module("builtins")).copy()
    exec(python.imported, scope)
    found: type[Any] = eval(python.annotation, scope)
    return found

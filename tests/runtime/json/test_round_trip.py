"""encode(decode(x)) == x, for data that random schemas allow.

The schemas are in one document, so that the package is generated once. The validators
accept the same data.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.runtime.json.schemas import Schemas
from tests.support.documents import document
from tests.support.packages import Packages

SCHEMAS = Schemas(seed=20261124, count=60)
NAMES = sorted(SCHEMAS.components)


@pytest.fixture(scope="session")
def package(packages: Packages) -> str:
    """The name of the package of all schemas."""
    spec = document(SCHEMAS.components, openapi="3.1.0")
    packages.load("round_trip", spec, '[tool.openapi-gen]\nvalidators = "all"\n')
    return "round_trip"


@settings(
    max_examples=1500,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_valid_data_is_unchanged_by_a_round_trip(
    package: str, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(NAMES))
    sent = data.draw(SCHEMAS.component(name))
    stem = name.lower()
    codec: Any = import_module(f"{package}.models.{stem}")
    json_data: Any = import_module(f"{package}.runtime.core.json_values")
    expected: Any = import_module(f"{package}.runtime.json.annotations")
    mismatches: Any = import_module(f"{package}.runtime.core.mismatches")
    plain: Any = import_module(f"{package}.runtime.json.encoding")
    validators: Any = import_module(f"{package}.validators")
    notes = mismatches.Mismatches()
    decoded = codec.decode(sent)
    expected.compare(f"models.{name}", decoded, sent, notes)
    assert [str(note) for note in notes] == []
    assert json_data.equal(plain.plain(decoded), sent)
    validate = getattr(validators, f"validate_{stem}")
    assert validate(sent) == []
    assert validate(decoded) == []

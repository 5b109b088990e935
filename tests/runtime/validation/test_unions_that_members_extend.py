"""A union whose members extend the union: each schema applies the other to one value."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.documents import document, operation, ref
from tests.support.packages import Packages


def extending(name: str) -> dict[str, Any]:
    own = {
        "type": "object",
        "required": [name],
        "properties": {name: {"type": "integer"}},
    }
    return {"allOf": [ref("Vehicle"), own]}


SCHEMAS: dict[str, Any] = {
    "Vehicle": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}, "tows": ref("Vehicle")},
        "oneOf": [ref("Car"), ref("Bike")],
        "discriminator": {"propertyName": "kind"},
    },
    "Car": extending("doors"),
    "Bike": extending("gears"),
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    paths = {"/vehicles": {"post": operation("add", body=ref("Vehicle"))}}
    return packages.load("extended_union", document(SCHEMAS, paths=paths))


@pytest.mark.parametrize(
    ("name", "value", "found"),
    (
        ("vehicle", {"kind": "Car", "doors": 3}, []),
        ("car", {"kind": "Car", "doors": 3}, []),
        ("vehicle", {"kind": "Car"}, [("", "required")]),
        ("car", {"doors": 3}, [("", "required")]),
        ("bike", {"kind": "Bike", "gears": "x"}, [("/gears", "type")]),
        (
            "car",
            {"kind": "Car", "doors": 3, "tows": {"kind": "Bike"}},
            [("/tows", "required")],
        ),
    ),
)
def test_each_schema_is_checked_once(
    api: Any, name: str, value: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    violations = getattr(api.validators, f"validate_{name}")(value)
    assert found == [(v.pointer, v.rule) for v in violations][: len(found)]
    assert bool(found) == bool(violations)

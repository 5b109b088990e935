"""`unevaluated...` beside anonymous schemas that have a class, and so a check of their own.

What such a schema evaluates is asked where it stands.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.documents import document
from tests.support.packages import Packages

MEMBERS: list[dict[str, Any]] = [
    {"type": "object", "properties": {name: {"const": name}}, "required": [name]}
    for name in ("bar", "baz")
]
SCHEMAS = {
    "Any": {
        "type": "object",
        "properties": {"foo": {"type": "string"}},
        "anyOf": MEMBERS,
        "unevaluatedProperties": False,
    }
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("unevaluated_shared", document(SCHEMAS, openapi="3.1.0"))


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"foo": "x", "bar": "bar"}, []),
        ({"bar": "bar", "baz": "baz"}, []),
        ({"bar": "bar", "baz": "no"}, [("/baz", "unevaluatedProperties")]),
        ({"bar": "bar", "z": 1}, [("/z", "unevaluatedProperties")]),
    ],
)
def test_a_member_evaluates_its_properties(
    api: Any, value: Any, found: list[tuple[str, str]]
) -> None:
    violations = api.validators.validate_any(value)
    assert [(one.pointer, one.rule) for one in violations] == found

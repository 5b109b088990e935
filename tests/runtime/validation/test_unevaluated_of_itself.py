"""`unevaluated...` in schemas that apply themselves to the same value.

JSON Schema leaves their meaning undefined. The check ends, and what such a schema does not
declare is not allowed.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.documents import document, ref
from tests.support.packages import Packages


def properties(name: str) -> dict[str, Any]:
    return {"type": "object", "properties": {name: {"type": "string"}}}


SCHEMAS: dict[str, Any] = {
    "Any": {
        **properties("a"),
        "anyOf": [ref("Any"), properties("b")],
        "unevaluatedProperties": False,
    },
    "Items": {
        "type": "array",
        "prefixItems": [{"type": "string"}],
        "anyOf": [ref("Items"), {"prefixItems": [True, {"type": "integer"}]}],
        "unevaluatedItems": False,
    },
    "First": {
        **properties("a"),
        "dependentSchemas": {"a": ref("Second")},
        "unevaluatedProperties": False,
    },
    "Second": {**properties("b"), "dependentSchemas": {"b": ref("First")}},
}


@pytest.fixture(scope="module")
def api(packages: Packages) -> Any:
    return packages.load("unevaluated", document(SCHEMAS, openapi="3.1.0"))


@pytest.mark.parametrize(
    ("name", "value", "found"),
    (
        ("any", {"a": "x", "b": "y"}, []),
        ("any", {"a": "x", "z": 1}, [("/z", "unevaluatedProperties")]),
        ("items", ["a", 1], []),
        ("items", ["a", 1, 2], [("/2", "unevaluatedItems")]),
        ("first", {"a": "x", "b": "y"}, []),
        ("first", {"a": "x", "b": "y", "z": 1}, [("/z", "unevaluatedProperties")]),
        ("second", {"a": "x", "b": "y"}, []),
    ),
)
def test_the_check_ends(
    api: Any, name: str, value: Any, found: list[tuple[str, str]]
) -> None:
    check = getattr(api.validators, f"validate_{name}")
    assert [(v.pointer, v.rule) for v in check(value)] == found

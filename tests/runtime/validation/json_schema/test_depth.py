"""Validators return for data of any depth, and for data that contains itself."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from tests.support.documents import document, ref
from tests.support.packages import Packages

DEEP = 10_000

_TREE = {"type": "object", "additionalProperties": ref("Tree")}
SCHEMAS: dict[str, Any] = {
    "Tree": _TREE,
    "Items": {"type": "array", "items": ref("Items")},
    "Property": {"type": "object", "properties": {"a": ref("Property")}},
    "Matching": {"patternProperties": {"^a": ref("Matching")}},
    "Prefixed": {"prefixItems": [ref("Prefixed")]},
    "All": {"allOf": [{"additionalProperties": ref("All")}, {"items": ref("All")}]},
    "Any": {"anyOf": [{"type": "string"}, {"items": ref("Any"), "type": "array"}]},
    "One": {"oneOf": [{"type": "string"}, {"items": ref("One"), "type": "array"}]},
    "Not": {"not": {"type": "array", "contains": ref("Not")}},
    "Condition": {
        "if": {"type": "array"},
        "then": {"items": ref("Condition")},
        "else": {"additionalProperties": ref("Condition")},
    },
    "Contains": {"contains": ref("Contains"), "minContains": 0, "maxContains": 9},
    "Dependent": {"dependentSchemas": {"a": {"properties": {"a": ref("Dependent")}}}},
    "Unevaluated": {"unevaluatedProperties": ref("Unevaluated")},
    "Free": {"type": "object", "additionalProperties": True},
    "FreeItems": {"type": "array", "items": {}},
    "Unique": {"type": "array", "uniqueItems": True},
    "UniqueBelow": {"items": {"uniqueItems": True, "items": ref("UniqueBelow")}},
    "Enum": {"enum": [[], {}, [[]], {"a": {}}, 1]},
    "Const": {"const": {"a": {"a": []}}},
    "Through": {"allOf": [ref("Free"), {"properties": {"a": ref("Enum")}}]},
    "Mutual": {"properties": {"a": {"items": ref("Mutual")}}, "items": ref("Mutual")},
}


def nested_lists() -> Any:
    value: Any = "end"
    for _ in range(DEEP):
        value = [value]
    return value


def nested_objects() -> Any:
    value: Any = "end"
    for _ in range(DEEP):
        value = {"a": value}
    return value


def cyclic_list() -> Any:
    value: list[Any] = []
    value.append(value)
    return value


def cyclic_object() -> Any:
    value: dict[str, Any] = {}
    value["a"] = value
    return value


def cyclic_far_below() -> Any:
    value: list[Any] = []
    value.append({"a": [value, {"a": 1}]})
    return [value, value]


DATA = [nested_lists, nested_objects, cyclic_list, cyclic_object, cyclic_far_below]


@pytest.fixture(scope="module")
def validators(packages: Packages) -> Any:
    packages.load("depth", document(SCHEMAS, openapi="3.1.0"))
    return import_module("depth.validators")


@pytest.mark.parametrize("data", DATA, ids=lambda data: data.__name__)
@pytest.mark.parametrize("name", SCHEMAS)
def test_every_kind_of_validator_returns(
    validators: Any, name: str, data: Callable[[], Any]
) -> None:
    limit = sys.getrecursionlimit()
    found = getattr(validators, f"validate_{_function(name)}")(data())
    assert isinstance(found, list)
    for violation in found:
        assert str(violation) and repr(violation)
    assert sys.getrecursionlimit() == limit


def _function(name: str) -> str:
    return {"FreeItems": "free_items", "UniqueBelow": "unique_below"}.get(
        name, name.lower()
    )


@pytest.mark.parametrize(
    "name, data",
    [
        ("tree", nested_objects),
        ("items", nested_lists),
        ("property", nested_objects),
        ("any", nested_lists),
        ("one", nested_lists),
    ],
)
def test_the_innermost_value_of_deep_data_is_checked(
    validators: Any, name: str, data: Callable[[], Any]
) -> None:
    """Only the innermost value can violate these schemas."""
    found = getattr(validators, f"validate_{name}")(data())
    valid = name in ("any", "one")
    assert [v.pointer.count("/") for v in found][-1:] == ([] if valid else [DEEP])


def test_cyclic_data_is_a_violation(validators: Any) -> None:
    (violation,) = validators.validate_items(cyclic_list())
    assert violation.expected == "acyclic JSON data"

"""Checks: `#/components/schemas/Sealed`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run, token

HERE = "#/components/schemas/Sealed"


def validate_sealed(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Sealed`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is dict:
        if "b" in value and type(item := value["b"]) is not str:
            found = add_member(found, "b", "type", "string", item, HERE)
        seen = _schema_properties(value)
        for key, item in value.items():
            if key not in seen:
                found = add(
                    found, token(key), "unevaluatedProperties", False, item, HERE
                )
    if inner := _all_of_0(value):
        found = nest(found, "", inner)
    return found


def _schema_properties(value: dict[str, Json]) -> set[str]:
    """`#/components/schemas/Sealed`."""
    seen: set[str] = set()
    seen.update(("b",))
    seen |= _all_of_0_properties(value)
    return seen


def _all_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Sealed/allOf/0`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "a" in value and type(item := value["a"]) is not str:
            found = add_member(found, "a", "type", "string", item, HERE + "/allOf/0")
    return found


def _all_of_0_properties(value: dict[str, Json]) -> set[str]:
    """`#/components/schemas/Sealed/allOf/0`."""
    seen: set[str] = set()
    seen.update(("a",))
    return seen

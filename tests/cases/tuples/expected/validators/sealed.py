"""Checks: `#/components/schemas/Sealed`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Sealed"


def validate_sealed(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "b" in value and type(value["b"]) is not str:
            found = member(found, value, "b", "type", "string", HERE)
        seen = _schema_properties(value)
        for key, item in value.items():
            if key not in seen:
                found = add(found, "unevaluatedProperties", False, item, HERE, key)
    if inner := _all_of_0(value):
        found = nest(found, inner)
    return found


def _schema_properties(value: dict[str, Json]) -> set[str]:
    seen: set[str] = set()
    seen.update(("b",))
    seen |= _all_of_0_properties(value)
    return seen


def _all_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "a" in value and type(value["a"]) is not str:
            found = member(found, value, "a", "type", "string", HERE + "/allOf/0")
    return found


def _all_of_0_properties(value: dict[str, Json]) -> set[str]:
    seen: set[str] = set()
    seen.update(("a",))
    return seen

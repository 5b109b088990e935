"""Checks: `#/components/schemas/Person`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/Person"


def validate_person(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Person`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "name" not in value:
        found = add(found, "", "required", "name", value, HERE)
    elif type(item := value["name"]) is not str:
        found = add_member(found, "name", "type", "string", item, HERE)
    return found

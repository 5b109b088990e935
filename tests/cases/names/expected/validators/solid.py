"""Checks: `#/components/schemas/3D-Model`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/3D-Model"


def validate_solid(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/3D-Model`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "name" in value and type(item := value["name"]) is not str:
        found = add_member(found, "name", "type", "string", item, HERE)
    return found

"""Checks: `#/components/schemas/Address`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/Address"


def validate_address(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Address`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "of_root" in value and type(item := value["of_root"]) is not bool:
        found = add_member(found, "of_root", "type", "boolean", item, HERE)
    return found

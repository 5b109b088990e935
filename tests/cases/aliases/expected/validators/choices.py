"""Checks: `#/components/schemas/Choices`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Choices"


def validate_choices(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Choices`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE)
    for index, entry in enumerate(value):
        if type(entry) is not str:
            found = add(found, f"/{index}", "type", "string", entry, HERE + "/items")
        elif entry not in ("a", "b"):
            found = add(found, f"/{index}", "enum", ("a", "b"), entry, HERE + "/items")
    return found

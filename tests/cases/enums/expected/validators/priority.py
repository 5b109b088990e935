"""Checks: `#/components/schemas/Priority`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Priority"


def validate_priority(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Priority`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not int and not is_whole(value):
        found = add(found, "", "type", "integer", value, HERE)
    elif value not in (1, 2, 3):
        found = add(found, "", "enum", (1, 2, 3), value, HERE)
    return found

"""Checks: `#/components/schemas/Fractions`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Fractions"


def validate_fractions(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Fractions`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not float and type(value) is not int:
        found = add(found, "", "type", "number", value, HERE)
    elif value not in (0.5, 1.5):
        found = add(found, "", "enum", (0.5, 1.5), value, HERE)
    return found

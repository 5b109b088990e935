"""Checks: `#/components/schemas/Gone`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Gone"


def validate_gone(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Gone`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not str and value is not None:
        found = add(found, "", "type", ("string", "null"), value, HERE)
    return found

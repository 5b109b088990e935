"""Checks: `#/components/schemas/Status`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Status"


def validate_status(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Status`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not str and value is not None:
        found = add(found, "", "type", ("string", "null"), value, HERE)
    elif value is not None and value not in ("open", "closed", None):
        found = add(found, "", "enum", ("open", "closed", None), value, HERE)
    return found

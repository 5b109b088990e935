"""Checks: `#/components/schemas/Denied`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Denied"


def validate_denied(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Denied`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if _not_(value) is None:
        found = add(found, "", "not", False, value, HERE)
    return found


def _not_(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Denied/not`."""
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE + "/not")
    return found

"""Checks: `#/components/schemas/Kind`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Kind"


def validate_kind(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Kind`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE)
    elif value not in ("small", "large"):
        found = add(found, "", "enum", ("small", "large"), value, HERE)
    return found

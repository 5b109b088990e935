"""Checks: `#/components/schemas/Size`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Size"


def validate_size(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Size`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not int and not is_whole(value):
        found = add(found, "", "type", "integer", value, HERE)
    elif value < 1:
        found = add(found, "", "minimum", 1, value, HERE)
    return found

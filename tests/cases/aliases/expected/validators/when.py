"""Checks: `#/components/schemas/When`."""

from __future__ import annotations

from ..runtime.formats.dates import is_date_time
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/When"


def validate_when(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/When`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE)
    elif not is_date_time(value):
        found = add(found, "", "format", "date-time", value, HERE)
    return found

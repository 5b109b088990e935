"""Checks: `#/components/schemas/date`."""

from __future__ import annotations

from ..runtime.formats.dates import is_date
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/date"


def validate_date(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/date`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "when" in value:
        if type(item := value["when"]) is not str:
            found = add_member(found, "when", "type", "string", item, HERE)
        elif not is_date(item):
            found = add_member(found, "when", "format", "date", item, HERE)
    return found

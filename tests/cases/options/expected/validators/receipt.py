"""Checks: `#/components/schemas/Receipt`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/Receipt"


def validate_receipt(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Receipt`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "number" in value:
        if type(item := value["number"]) is not int and not is_whole(item):
            found = add_member(found, "number", "type", "integer", item, HERE)
        elif item < 1:
            found = add_member(found, "number", "minimum", 1, item, HERE)
    return found

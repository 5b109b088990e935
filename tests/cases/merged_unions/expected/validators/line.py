"""Checks: `#/components/schemas/Line`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/Line"


def validate_line(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Line`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "kind" not in value:
        found = add(found, "", "required", "kind", value, HERE)
    elif type(item := value["kind"]) is not str:
        found = add_member(found, "kind", "type", "string", item, HERE)
    elif item not in ("line",):
        found = add_member(found, "kind", "enum", ("line",), item, HERE)
    if "length" in value:
        if type(item := value["length"]) is not float and type(item) is not int:
            found = add_member(found, "length", "type", "number", item, HERE)
    return found

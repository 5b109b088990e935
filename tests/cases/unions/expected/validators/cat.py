"""Checks: `#/components/schemas/Cat`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/Cat"


def validate_cat(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Cat`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "petType" not in value:
        found = add(found, "", "required", "petType", value, HERE)
    elif type(item := value["petType"]) is not str:
        found = add_member(found, "petType", "type", "string", item, HERE)
    if "lives" in value:
        if type(item := value["lives"]) is not int and not is_whole(item):
            found = add_member(found, "lives", "type", "integer", item, HERE)
    return found

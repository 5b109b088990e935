"""Checks: `#/components/schemas/Base`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/Base"


def validate_base(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Base`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "id" not in value:
        found = add(found, "", "required", "id", value, HERE)
    elif type(item := value["id"]) is not int and not is_whole(item):
        found = add_member(found, "id", "type", "integer", item, HERE)
    if "name" in value and type(item := value["name"]) is not str:
        found = add_member(found, "name", "type", "string", item, HERE)
    return found

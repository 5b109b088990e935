"""Checks: `#/components/schemas/Filter`."""

from __future__ import annotations

from ..runtime.branches import any_of
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run

HERE = "#/components/schemas/Filter"


def validate_filter(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Filter`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "all" in value and type(item := value["all"]) is not bool:
        found = add_member(found, "all", "type", "boolean", item, HERE)
    if inner := any_of(value, (_any_of_0, _any_of_1), HERE):
        found = nest(found, "", inner)
    return found


def _any_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Filter/anyOf/0`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "all" not in value:
            found = add(found, "", "required", "all", value, HERE + "/anyOf/0")
    return found


def _any_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Filter/anyOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/anyOf/1")
    if "name" not in value:
        found = add(found, "", "required", "name", value, HERE + "/anyOf/1")
    elif type(item := value["name"]) is not str:
        found = add_member(found, "name", "type", "string", item, HERE + "/anyOf/1")
    return found

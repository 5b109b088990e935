"""Checks: `#/components/schemas/Cat`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run
from . import animal

HERE = "#/components/schemas/Cat"


def validate_cat(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Cat`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := animal.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Cat/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/allOf/1")
    if "lives" in value:
        if type(item := value["lives"]) is not int and not is_whole(item):
            found = add_member(
                found, "lives", "type", "integer", item, HERE + "/allOf/1"
            )
    return found

"""Checks: `#/components/schemas/Wide`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add_member, nest, run
from . import shape

HERE = "#/components/schemas/Wide"


def validate_wide(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Wide`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := shape.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Wide/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "width" in value:
            if type(item := value["width"]) is not int and not is_whole(item):
                found = add_member(
                    found, "width", "type", "integer", item, HERE + "/allOf/1"
                )
    return found

"""Checks: `#/components/schemas/Left`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add_member, nest, run
from . import right

HERE = "#/components/schemas/Left"


def validate_left(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Left`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := right.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Left/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "left" in value and type(item := value["left"]) is not str:
            found = add_member(found, "left", "type", "string", item, HERE + "/allOf/1")
    return found

"""Checks: `#/components/schemas/Right`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add_member, nest, run
from . import left

HERE = "#/components/schemas/Right"


def validate_right(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Right`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := left.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Right/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "right" in value and type(item := value["right"]) is not str:
            found = add_member(
                found, "right", "type", "string", item, HERE + "/allOf/1"
            )
    return found

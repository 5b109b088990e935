"""Checks: `#/components/schemas/Car`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add_member, nest, run
from . import vehicle

HERE = "#/components/schemas/Car"


def validate_car(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Car`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := vehicle.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Car/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "doors" in value:
            if type(item := value["doors"]) is not int and not is_whole(item):
                found = add_member(
                    found, "doors", "type", "integer", item, HERE + "/allOf/1"
                )
    return found

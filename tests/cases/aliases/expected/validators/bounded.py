"""Checks: `#/components/schemas/Bounded`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import thing

HERE = "#/components/schemas/Bounded"


def validate_bounded(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Bounded`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := thing.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    if inner := _all_of_2(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Bounded/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if len(value) < 2:
            found = add(found, "", "minProperties", 2, value, HERE + "/allOf/1")
    return found


def _all_of_2(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Bounded/allOf/2`."""
    found: list[Violation] | None = None
    if _all_of_2_not(value) is None:
        found = add(found, "", "not", False, value, HERE + "/allOf/2")
    return found


def _all_of_2_not(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Bounded/allOf/2/not`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "gone" not in value:
            found = add(found, "", "required", "gone", value, HERE + "/allOf/2/not")
    return found

"""Checks: `#/components/schemas/Named`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import base

HERE = "#/components/schemas/Named"


def validate_named(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Named`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := base.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Named/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "name" not in value:
            found = add(found, "", "required", "name", value, HERE + "/allOf/1")
    return found

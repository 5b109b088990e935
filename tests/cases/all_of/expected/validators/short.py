"""Checks: `#/components/schemas/Short`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run

HERE = "#/components/schemas/Short"


def validate_short(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Short`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := _all_of_0(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Short/allOf/0`."""
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE + "/allOf/0")
    elif len(value) < 2:
        found = add(found, "", "minLength", 2, value, HERE + "/allOf/0")
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Short/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE + "/allOf/1")
    elif len(value) > 5:
        found = add(found, "", "maxLength", 5, value, HERE + "/allOf/1")
    return found

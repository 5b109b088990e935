"""Checks: `#/components/schemas/Lion`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run
from . import cat

HERE = "#/components/schemas/Lion"


def validate_lion(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Lion`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := cat.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Lion/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/allOf/1")
    if "mane" in value and type(item := value["mane"]) is not bool:
        found = add_member(found, "mane", "type", "boolean", item, HERE + "/allOf/1")
    return found

"""Checks: `#/components/schemas/Crossed`."""

from __future__ import annotations

from ..runtime.branches import any_of, one_of
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run

HERE = "#/components/schemas/Crossed"


def validate_crossed(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Crossed`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := _all_of_0(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Crossed/allOf/0`."""
    found: list[Violation] | None = None
    branches = (_all_of_0_one_of_0, _all_of_0_one_of_1)
    if inner := one_of(value, branches, HERE + "/allOf/0"):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Crossed/allOf/1`."""
    found: list[Violation] | None = None
    branches = (_all_of_1_any_of_0, _all_of_1_any_of_1)
    if inner := any_of(value, branches, HERE + "/allOf/1"):
        found = nest(found, "", inner)
    return found


def _all_of_0_one_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Crossed/allOf/0/oneOf/0`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "a" not in value:
            found = add(found, "", "required", "a", value, HERE + "/allOf/0/oneOf/0")
        elif type(item := value["a"]) is not str:
            found = add_member(
                found, "a", "type", "string", item, HERE + "/allOf/0/oneOf/0"
            )
    return found


def _all_of_0_one_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Crossed/allOf/0/oneOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "b" in value and type(item := value["b"]) is not str:
            found = add_member(
                found, "b", "type", "string", item, HERE + "/allOf/0/oneOf/1"
            )
    return found


def _all_of_1_any_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Crossed/allOf/1/anyOf/0`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "c" in value and type(item := value["c"]) is not str:
            found = add_member(
                found, "c", "type", "string", item, HERE + "/allOf/1/anyOf/0"
            )
    return found


def _all_of_1_any_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Crossed/allOf/1/anyOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "d" in value and type(item := value["d"]) is not str:
            found = add_member(
                found, "d", "type", "string", item, HERE + "/allOf/1/anyOf/1"
            )
    return found

"""Checks: `#/components/schemas/Json`."""

from __future__ import annotations

from ..runtime.branches import any_of, one_of
from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run, token

HERE = "#/components/schemas/Json"


def validate_json(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Json`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := any_of(value, (_nullable, _one_of), HERE):
        found = nest(found, "", inner)
    return found


def _nullable(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Json/nullable`."""
    found: list[Violation] | None = None
    if value is not None:
        found = add(found, "", "type", "null", value, HERE + "/nullable")
    return found


def _one_of(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Json/oneOf`."""
    found: list[Violation] | None = None
    branches = (_one_of_0, _one_of_1, _one_of_2, _one_of_3)
    if inner := one_of(value, branches, HERE + "/oneOf"):
        found = nest(found, "", inner)
    return found


def _one_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Json/oneOf/0`."""
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE + "/oneOf/0")
    return found


def _one_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Json/oneOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not float and type(value) is not int:
        found = add(found, "", "type", "number", value, HERE + "/oneOf/1")
    return found


def _one_of_2(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Json/oneOf/2`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/oneOf/2")
    for index, entry in enumerate(value):
        if inner := check(entry):
            found = nest(found, f"/{index}", inner)
    return found


def _one_of_3(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Json/oneOf/3`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/oneOf/3")
    for key, item in value.items():
        if inner := check(item):
            found = nest(found, token(key), inner)
    return found

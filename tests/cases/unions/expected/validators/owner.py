"""Checks: `#/components/schemas/Owner`."""

from __future__ import annotations

from ..runtime.branches import any_of
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import company, person

HERE = "#/components/schemas/Owner"


def validate_owner(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Owner`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := any_of(value, (person.check, company.check, _any_of_2), HERE):
        found = nest(found, "", inner)
    return found


def _any_of_2(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Owner/anyOf/2`."""
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE + "/anyOf/2")
    return found

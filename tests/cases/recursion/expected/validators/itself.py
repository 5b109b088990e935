"""Checks: `#/components/schemas/Itself`."""

from __future__ import annotations

from ..runtime.branches import one_of
from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run

HERE = "#/components/schemas/Itself"


def validate_itself(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Itself`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := one_of(value, (check, _one_of_1), HERE):
        found = nest(found, "", inner)
    return found


def _one_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Itself/oneOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE + "/oneOf/1")
    return found

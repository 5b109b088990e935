"""Checks: `#/components/schemas/Entry`."""

from __future__ import annotations

from ..runtime.branches import one_of
from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import entries, folder

HERE = "#/components/schemas/Entry"


def validate_entry(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Entry`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := one_of(value, (folder.check, _one_of_1, entries.check), HERE):
        found = nest(found, "", inner)
    return found


def _one_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Entry/oneOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE + "/oneOf/1")
    return found

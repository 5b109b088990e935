"""Checks: `#/components/schemas/Pet`."""

from __future__ import annotations

from ..runtime.branches import any_of
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, nest, run
from . import cat, dog

HERE = "#/components/schemas/Pet"


def validate_pet(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Pet`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := any_of(value, (cat.check, dog.check), HERE):
        found = nest(found, "", inner)
    return found

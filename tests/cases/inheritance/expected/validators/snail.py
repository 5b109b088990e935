"""Checks: `#/components/schemas/Snail`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, nest, run
from . import animal


def validate_snail(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Snail`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := animal.check(value):
        found = nest(found, "", inner)
    return found

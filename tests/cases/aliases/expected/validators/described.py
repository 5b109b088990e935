"""Checks: `#/components/schemas/Described`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, nest, run
from . import thing


def validate_described(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Described`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := thing.check(value):
        found = nest(found, "", inner)
    return found

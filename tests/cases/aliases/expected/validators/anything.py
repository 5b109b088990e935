"""Checks: `#/components/schemas/Anything`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, run


def validate_anything(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Anything`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    return None

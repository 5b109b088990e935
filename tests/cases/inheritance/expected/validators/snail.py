"""Checks: `#/components/schemas/Snail`."""

from ..runtime.faults import Found, Json
from ..runtime.violations import Violation, run
from . import animal


def validate_snail(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return animal.check(value)

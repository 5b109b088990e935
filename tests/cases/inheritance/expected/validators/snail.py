"""Checks: `#/components/schemas/Snail`."""

from ..runtime.core.check_results import Found, Json
from ..runtime.validation.violations import Violation, run
from . import animal


def validate_snail(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return animal.check(value)

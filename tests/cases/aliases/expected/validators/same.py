"""Checks: `#/components/schemas/Same`."""

from ..runtime.core.check_results import Found, Json
from ..runtime.validation.violations import Violation, run
from . import thing


def validate_same(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return thing.check(value)

"""Checks: `#/components/schemas/Anything`."""

from ..runtime.core.check_results import Found, Json
from ..runtime.validation.violations import Violation, run


def validate_anything(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return None

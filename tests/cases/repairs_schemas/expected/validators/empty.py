"""Checks: `#/components/schemas/Empty`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Empty"


def validate_empty(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    return found

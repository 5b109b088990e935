"""Checks: `#/components/schemas/Gone`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Gone"


def validate_gone(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not str and value is not None:
        found = add(found, "type", ("string", "null"), value, HERE)
    return found

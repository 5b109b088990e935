"""Checks: `#/components/schemas/Name`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Name"


def validate_name(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE)
    return found

"""Checks: `#/components/schemas/Picture`."""

from ..runtime.core.check_results import Found, Json, absent, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Picture"


def validate_picture(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "data" not in value:
        found = absent(found, value, "data", HERE)
    return found

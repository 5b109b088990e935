"""Checks: `#/components/schemas/Home`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Home"


def validate_home(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "street" in value and type(value["street"]) is not str:
        found = member(found, value, "street", "type", "string", HERE)
    return found

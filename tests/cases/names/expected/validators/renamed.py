"""Checks: `#/components/schemas/Explicit`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Explicit"


def validate_renamed(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" in value and type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    return found

"""Checks: `#/definitions/Owner`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/definitions/Owner"


def validate_owner(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "since" in value and type(value["since"]) is not str:
        found = member(found, value, "since", "type", "string", HERE)
    return found

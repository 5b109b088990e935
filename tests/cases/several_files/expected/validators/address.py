"""Checks: `#/components/schemas/Address`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Address"


def validate_address(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "of_root" in value and type(value["of_root"]) is not bool:
        found = member(found, value, "of_root", "type", "boolean", HERE)
    return found

"""Checks: `#/components/schemas/ORDER`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/ORDER"


def validate_order_0f7609(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "upper" in value and type(value["upper"]) is not str:
        found = member(found, value, "upper", "type", "string", HERE)
    return found

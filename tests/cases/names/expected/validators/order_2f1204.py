"""Checks: `#/components/schemas/order`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/order"


def validate_order_2f1204(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "lower" in value and type(value["lower"]) is not str:
        found = member(found, value, "lower", "type", "string", HERE)
    return found

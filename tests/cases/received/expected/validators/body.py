"""Checks: `#/components/schemas/Body`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.validation.violations import Violation, run
from . import pet

HERE = "#/components/schemas/Body"


def validate_body(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "type" not in value or value["type"] not in ("sold", "returned"):
        found = member(found, value, "type", "enum", ("sold", "returned"), HERE)
    if "pet" in value and (inner := pet.check(value["pet"])):
        found = nest(found, inner, "pet")
    return found

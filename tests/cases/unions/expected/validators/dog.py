"""Checks: `#/components/schemas/Dog`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.validation.violations import Violation, run
from . import owner

HERE = "#/components/schemas/Dog"


def validate_dog(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "petType" not in value or type(value["petType"]) is not str:
        found = member(found, value, "petType", "type", "string", HERE)
    if "owner" in value and (inner := owner.check(value["owner"])):
        found = nest(found, inner, "owner")
    return found

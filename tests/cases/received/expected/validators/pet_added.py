"""Checks: `#/components/schemas/PetAdded`."""

from ..runtime.core.check_results import Found, Json, absent, add, member, nest
from ..runtime.validation.violations import Violation, run
from . import pet

HERE = "#/components/schemas/PetAdded"


def validate_pet_added(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "type" not in value or value["type"] != "added":
        found = member(found, value, "type", "const", "added", HERE)
    if "pet" not in value:
        found = absent(found, value, "pet", HERE)
    elif inner := pet.check(value["pet"]):
        found = nest(found, inner, "pet")
    return found

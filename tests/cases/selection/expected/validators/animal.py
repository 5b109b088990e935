"""Checks: `#/components/schemas/Animal`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.validation.violations import Violation, run
from . import home

HERE = "#/components/schemas/Animal"


def validate_animal(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "kind" not in value or type(value["kind"]) is not str:
        found = member(found, value, "kind", "type", "string", HERE)
    if "home" in value and (inner := home.check(value["home"])):
        found = nest(found, inner, "home")
    return found

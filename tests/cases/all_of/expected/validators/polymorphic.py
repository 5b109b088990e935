"""Checks: `#/components/schemas/Polymorphic`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Polymorphic"


def validate_polymorphic(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "kind" not in value or type(value["kind"]) is not str:
        found = member(found, value, "kind", "type", "string", HERE)
    return found

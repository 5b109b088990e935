"""Checks: `#/components/schemas/Cat`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Cat"


def validate_cat(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "petType" not in value or type(value["petType"]) is not str:
        found = member(found, value, "petType", "type", "string", HERE)
    if "lives" in value:
        if type(item := value["lives"]) is not int and not is_whole(item):
            found = member(found, value, "lives", "type", "integer", HERE)
    return found

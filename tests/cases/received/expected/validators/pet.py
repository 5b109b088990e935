"""Checks: `#/components/schemas/Pet`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Pet"


def validate_pet(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" not in value or type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    if "id" in value and type(item := value["id"]) is not int and not is_whole(item):
        found = member(found, value, "id", "type", "integer", HERE)
    if "code" in value and type(value["code"]) is not str:
        found = member(found, value, "code", "type", "string", HERE)
    return found

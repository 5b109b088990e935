"""Checks: `#/components/schemas/Base`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Base"


def validate_base(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "id" not in value or type(item := value["id"]) is not int and not is_whole(item):
        found = member(found, value, "id", "type", "integer", HERE)
    if "name" in value and type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    return found

"""Checks: `#/components/schemas/Square`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Square"


def validate_square(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "kind" in value and value["kind"] != "square":
        found = member(found, value, "kind", "const", "square", HERE)
    if "side" not in value:
        found = absent(found, value, "side", HERE)
    elif type(item := value["side"]) is not int and not is_whole(item):
        found = member(found, value, "side", "type", "integer", HERE)
    for key, item in value.items():
        if key not in ("kind", "side"):
            found = add(found, "additionalProperties", False, item, HERE, key)
    return found

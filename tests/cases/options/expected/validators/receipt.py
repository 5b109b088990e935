"""Checks: `#/components/schemas/Receipt`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Receipt"


def validate_receipt(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "number" in value:
        if type(item := value["number"]) is not int and not is_whole(item):
            found = member(found, value, "number", "type", "integer", HERE)
        elif item < 1:
            found = member(found, value, "number", "minimum", 1, HERE)
    return found

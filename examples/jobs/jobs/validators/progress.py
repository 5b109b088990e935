"""Checks: `#/components/schemas/Progress`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Progress"


def validate_progress(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "percent" not in value:
        found = absent(found, value, "percent", HERE)
    elif type(item := value["percent"]) is not float and type(item) is not int:
        found = member(found, value, "percent", "type", "number", HERE)
    elif item - item != 0:
        found = member(found, value, "percent", "type", "number", HERE)
    else:
        if item < 0:
            found = member(found, value, "percent", "minimum", 0, HERE)
        if item > 100:
            found = member(found, value, "percent", "maximum", 100, HERE)
    if "step" in value and type(value["step"]) is not str:
        found = member(found, value, "step", "type", "string", HERE)
    return found

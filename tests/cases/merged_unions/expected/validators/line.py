"""Checks: `#/components/schemas/Line`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Line"


def validate_line(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "kind" not in value or value["kind"] not in ("line",):
        found = member(found, value, "kind", "enum", ("line",), HERE)
    if "length" in value:
        if type(item := value["length"]) is not float and type(item) is not int:
            found = member(found, value, "length", "type", "number", HERE)
        elif item - item != 0:
            found = member(found, value, "length", "type", "number", HERE)
    return found

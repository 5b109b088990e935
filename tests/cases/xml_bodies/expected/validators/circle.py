"""Checks: `#/components/schemas/Circle`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Circle"


def validate_circle(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "kind" in value and value["kind"] != "circle":
        found = member(found, value, "kind", "const", "circle", HERE)
    if "radius" not in value:
        found = absent(found, value, "radius", HERE)
    elif type(item := value["radius"]) is not float and type(item) is not int:
        found = member(found, value, "radius", "type", "number", HERE)
    elif item - item != 0:
        found = member(found, value, "radius", "type", "number", HERE)
    for key, item in value.items():
        if key not in ("kind", "radius"):
            found = add(found, "additionalProperties", False, item, HERE, key)
    return found

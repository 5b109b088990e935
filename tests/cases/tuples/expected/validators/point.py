"""Checks: `#/components/schemas/Point`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Point"


def validate_point(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE)
    if len(value) < 2:
        found = add(found, "minItems", 2, value, HERE)
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not float and type(entry) is not int:
            found = add(found, "type", "number", entry, HERE + "/prefixItems/0", 0)
        elif entry - entry != 0:
            found = add(found, "type", "number", entry, HERE + "/prefixItems/0", 0)
    if len(value) > 1:
        entry = value[1]
        if type(entry) is not float and type(entry) is not int:
            found = add(found, "type", "number", entry, HERE + "/prefixItems/1", 1)
        elif entry - entry != 0:
            found = add(found, "type", "number", entry, HERE + "/prefixItems/1", 1)
    if len(value) > 2:
        found = add(found, "items", False, value[2], HERE, 2)
    return found

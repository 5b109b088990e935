"""Checks: `#/components/schemas/Code`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Code"
VALUES_1 = (1, 2, 3)


def validate_code(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not int and not is_whole(value):
        found = add(found, "type", "integer", value, HERE)
    elif value not in VALUES_1:
        found = add(found, "enum", VALUES_1, value, HERE)
    return found

"""Checks: `#/components/schemas/Fractions`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Fractions"
VALUES_1 = (0.5, 1.5)


def validate_fractions(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not float and type(value) is not int:
        found = add(found, "type", "number", value, HERE)
    elif value - value != 0:
        found = add(found, "type", "number", value, HERE)
    elif value not in VALUES_1:
        found = add(found, "enum", VALUES_1, value, HERE)
    return found

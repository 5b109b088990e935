"""Checks: `#/components/schemas/Status`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Status"
VALUES_1 = ("open", "closed", None)


def validate_status(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not str and value is not None:
        found = add(found, "type", ("string", "null"), value, HERE)
    elif value not in VALUES_1:
        found = add(found, "enum", VALUES_1, value, HERE)
    return found

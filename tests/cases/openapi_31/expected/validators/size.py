"""Checks: `#/components/schemas/Size`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Size"


def validate_size(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not int and not is_whole(value):
        found = add(found, "type", "integer", value, HERE)
    elif value < 1:
        found = add(found, "minimum", 1, value, HERE)
    return found

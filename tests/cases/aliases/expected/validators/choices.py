"""Checks: `#/components/schemas/Choices`."""

from ..runtime.core.check_results import Found, Json, add, below
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Choices"


def validate_choices(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE)
    for index, entry in enumerate(value):
        if entry not in ("a", "b"):
            found = below(found, "enum", ("a", "b"), entry, HERE, index)
    return found

"""Checks: `#/components/schemas/Denied`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Denied"


def validate_denied(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if _not_(value) is None:
        found = add(found, "not", False, value, HERE)
    return found


def _not_(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE + "/not")
    return found

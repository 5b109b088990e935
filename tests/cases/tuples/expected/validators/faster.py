"""Checks: `#/components/schemas/Faster`."""

from ..runtime.core.check_results import Found, Json, member, nest
from ..runtime.validation.violations import Violation, run
from . import more

HERE = "#/components/schemas/Faster"


def validate_faster(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "fast" in value and value["fast"] is not True:
            found = member(found, value, "fast", "const", True, HERE)
    if inner := more.check(value):
        found = nest(found, inner)
    return found

"""Checks: `#/components/schemas/Left`."""

from ..runtime.core.check_results import Found, Json, member, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import right

HERE = "#/components/schemas/Left"


def validate_left(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if inner := right.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "left" in value and type(value["left"]) is not str:
            found = member(found, value, "left", "type", "string", HERE + "/allOf/1")
    return found

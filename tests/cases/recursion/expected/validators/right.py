"""Checks: `#/components/schemas/Right`."""

from ..runtime.core.check_results import Found, Json, member, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import left

HERE = "#/components/schemas/Right"


def validate_right(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if inner := left.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "right" in value and type(value["right"]) is not str:
            found = member(found, value, "right", "type", "string", HERE + "/allOf/1")
    return found

"""Checks: `#/components/schemas/Wide`."""

from ..runtime.core.check_results import Found, Json, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run
from . import shape

HERE = "#/components/schemas/Wide"


def validate_wide(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if inner := shape.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "width" in value:
            if type(item := value["width"]) is not int and not is_whole(item):
                found = member(
                    found, value, "width", "type", "integer", HERE + "/allOf/1"
                )
    return found

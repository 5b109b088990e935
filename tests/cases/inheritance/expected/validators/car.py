"""Checks: `#/components/schemas/Car`."""

from ..runtime.core.check_results import Found, Json, member, nest
from ..runtime.core.depth import deep
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run
from . import vehicle

HERE = "#/components/schemas/Car"


def validate_car(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if inner := vehicle.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "doors" in value:
            if type(item := value["doors"]) is not int and not is_whole(item):
                found = member(
                    found, value, "doors", "type", "integer", HERE + "/allOf/1"
                )
    return found

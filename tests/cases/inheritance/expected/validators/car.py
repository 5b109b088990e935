"""Checks: `#/components/schemas/Car`."""

from ..runtime.depth import deep
from ..runtime.faults import Found, Json, member, nest
from ..runtime.json_data import is_whole
from ..runtime.violations import Violation, run
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

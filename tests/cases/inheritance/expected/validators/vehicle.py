"""Checks: `#/components/schemas/Vehicle`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.depth import deep
from ..runtime.validation.branches import any_of
from ..runtime.validation.violations import Violation, run
from . import bike, car

HERE = "#/components/schemas/Vehicle"


def validate_vehicle(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "type" not in value or type(value["type"]) is not str:
        found = member(found, value, "type", "type", "string", HERE)
    if inner := any_of(value, (car.check, bike.check), HERE):
        found = nest(found, inner)
    return found

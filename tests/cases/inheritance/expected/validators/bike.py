"""Checks: `#/components/schemas/Bike`."""

from ..runtime.core.check_results import Found, Json, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import vehicle


def validate_bike(value: object) -> list[Violation]:
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
        if "towed_by" in value and (inner := vehicle.check(value["towed_by"])):
            found = nest(found, inner, "towed_by")
    return found

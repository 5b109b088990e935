"""Checks: `#/components/schemas/Bounded`."""

from ..runtime.core.check_results import Found, Json, absent, add, nest
from ..runtime.validation.violations import Violation, run
from . import thing

HERE = "#/components/schemas/Bounded"


def validate_bounded(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if inner := thing.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    if inner := _all_of_2(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if len(value) < 2:
            found = add(found, "minProperties", 2, value, HERE + "/allOf/1")
    return found


def _all_of_2(value: Json) -> Found:
    found: Found = None
    if _all_of_2_not(value) is None:
        found = add(found, "not", False, value, HERE + "/allOf/2")
    return found


def _all_of_2_not(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "gone" not in value:
            found = absent(found, value, "gone", HERE + "/allOf/2/not")
    return found

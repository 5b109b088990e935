"""Checks: `#/components/schemas/Short`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Short"


def validate_short(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if inner := _all_of_0(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE + "/allOf/0")
    elif len(value) < 2:
        found = add(found, "minLength", 2, value, HERE + "/allOf/0")
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE + "/allOf/1")
    elif len(value) > 5:
        found = add(found, "maxLength", 5, value, HERE + "/allOf/1")
    return found

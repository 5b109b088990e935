"""Checks: `#/components/schemas/Named`."""

from ..runtime.core.check_results import Found, Json, absent, nest
from ..runtime.validation.violations import Violation, run
from . import base

HERE = "#/components/schemas/Named"


def validate_named(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if inner := base.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "name" not in value:
            found = absent(found, value, "name", HERE + "/allOf/1")
    return found

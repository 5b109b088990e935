"""Checks: `#/components/schemas/UsesFaster`."""

from ..runtime.core.check_results import Found, Json, nest
from ..runtime.validation.violations import Violation, run
from . import faster, uses


def validate_uses_faster(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if inner := uses.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "more" in value and (inner := faster.check(value["more"])):
            found = nest(found, inner, "more")
    return found

"""Checks: `#/components/schemas/Lion`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.validation.violations import Violation, run
from . import cat

HERE = "#/components/schemas/Lion"


def validate_lion(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if inner := cat.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/allOf/1")
    if "mane" in value and type(value["mane"]) is not bool:
        found = member(found, value, "mane", "type", "boolean", HERE + "/allOf/1")
    return found

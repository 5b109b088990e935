"""Checks: `#/components/schemas/Crossed`."""

from ..runtime.core.check_results import Found, Json, member, nest
from ..runtime.validation.branches import any_of, one_of
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Crossed"


def validate_crossed(value: object) -> list[Violation]:
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
    branches = (_all_of_0_one_of_0, _all_of_0_one_of_1)
    if inner := one_of(value, branches, HERE + "/allOf/0"):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    branches = (_all_of_1_any_of_0, _all_of_1_any_of_1)
    if inner := any_of(value, branches, HERE + "/allOf/1"):
        found = nest(found, inner)
    return found


def _all_of_0_one_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "a" not in value or type(value["a"]) is not str:
            found = member(
                found, value, "a", "type", "string", HERE + "/allOf/0/oneOf/0"
            )
    return found


def _all_of_0_one_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "b" in value and type(value["b"]) is not str:
            found = member(
                found, value, "b", "type", "string", HERE + "/allOf/0/oneOf/1"
            )
    return found


def _all_of_1_any_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "c" in value and type(value["c"]) is not str:
            found = member(
                found, value, "c", "type", "string", HERE + "/allOf/1/anyOf/0"
            )
    return found


def _all_of_1_any_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "d" in value and type(value["d"]) is not str:
            found = member(
                found, value, "d", "type", "string", HERE + "/allOf/1/anyOf/1"
            )
    return found

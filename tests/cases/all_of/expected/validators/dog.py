"""Checks: `#/components/schemas/Dog`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.depth import deep
from ..runtime.validation.branches import any_of
from ..runtime.validation.violations import Violation, run
from . import base, named

HERE = "#/components/schemas/Dog"
EXPECTED_1 = ("loud", "soft")


def validate_dog(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if inner := named.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/allOf/1")
    if "bark" not in value or value["bark"] not in ("loud", "soft"):
        found = member(found, value, "bark", "enum", EXPECTED_1, HERE + "/allOf/1")
    if "name" in value:
        if type(item := value["name"]) is not str:
            found = member(found, value, "name", "type", "string", HERE + "/allOf/1")
        elif len(item) > 20:
            found = member(found, value, "name", "maxLength", 20, HERE + "/allOf/1")
    if "leader" in value and (inner := _all_of_1_properties_leader(value["leader"])):
        found = nest(found, inner, "leader")
    if "parent" in value and (inner := _all_of_1_properties_parent(value["parent"])):
        found = nest(found, inner, "parent")
    return found


def _all_of_1_properties_leader(value: Json) -> Found:
    return base.check(value)


def _all_of_1_properties_parent(value: Json) -> Found:
    found: Found = None
    branches = (
        _all_of_1_properties_parent_nullable,
        _all_of_1_properties_parent_all_of,
    )
    if inner := any_of(value, branches, HERE + "/allOf/1/properties/parent"):
        found = nest(found, inner)
    return found


def _all_of_1_properties_parent_nullable(value: Json) -> Found:
    found: Found = None
    if value is not None:
        found = add(
            found, "type", "null", value, HERE + "/allOf/1/properties/parent/nullable"
        )
    return found


def _all_of_1_properties_parent_all_of(value: Json) -> Found:
    return check(value)

"""Checks: `#/components/schemas/Filter`."""

from ..runtime.core.check_results import Found, Json, absent, add, member, nest
from ..runtime.validation.branches import any_of
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Filter"


def validate_filter(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "all" in value and type(value["all"]) is not bool:
        found = member(found, value, "all", "type", "boolean", HERE)
    if inner := any_of(value, (_any_of_0, _any_of_1), HERE):
        found = nest(found, inner)
    return found


def _any_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "all" not in value:
            found = absent(found, value, "all", HERE + "/anyOf/0")
    return found


def _any_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/anyOf/1")
    if "name" not in value or type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE + "/anyOf/1")
    return found

"""Checks: `#/components/schemas/Child`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run
from . import polymorphic

HERE = "#/components/schemas/Child"


def validate_child(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if inner := polymorphic.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/allOf/1")
    if "size" in value:
        if type(item := value["size"]) is not int and not is_whole(item):
            found = member(found, value, "size", "type", "integer", HERE + "/allOf/1")
    return found

"""Checks: `#/components/schemas/Json`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.core.depth import deep
from ..runtime.validation.branches import any_of, one_of
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Json"


def validate_json(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    return any_of(value, (_nullable, _one_of), HERE)


def _nullable(value: Json) -> Found:
    found: Found = None
    if value is not None:
        found = add(found, "type", "null", value, HERE + "/nullable")
    return found


def _one_of(value: Json) -> Found:
    found: Found = None
    branches = (_one_of_0, _one_of_1, _one_of_2, _one_of_3)
    if inner := one_of(value, branches, HERE + "/oneOf"):
        found = nest(found, inner)
    return found


def _one_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE + "/oneOf/0")
    return found


def _one_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not float and type(value) is not int:
        found = add(found, "type", "number", value, HERE + "/oneOf/1")
    elif value - value != 0:
        found = add(found, "type", "number", value, HERE + "/oneOf/1")
    return found


def _one_of_2(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE + "/oneOf/2")
    for index, entry in enumerate(value):
        if inner := check(entry):
            found = nest(found, inner, index)
    return found


def _one_of_3(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/oneOf/3")
    for key, item in value.items():
        if inner := check(item):
            found = nest(found, inner, key)
    return found

"""Checks: `#/components/schemas/ByName`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.validation.violations import Violation, run
from . import thing

HERE = "#/components/schemas/ByName"


def validate_by_name(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    for key, item in value.items():
        if inner := thing.check(item):
            found = nest(found, inner, key)
    return found

"""Checks: `#/components/schemas/Nest`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Nest"


def validate_nest(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    for key, item in value.items():
        if inner := check(item):
            found = nest(found, inner, key)
    return found

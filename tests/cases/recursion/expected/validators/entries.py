"""Checks: `#/components/schemas/Entries`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import entry_

HERE = "#/components/schemas/Entries"


def validate_entries(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE)
    for index, entry in enumerate(value):
        if inner := entry_.check(entry):
            found = nest(found, inner, index)
    return found

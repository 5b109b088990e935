"""Checks: `#/components/schemas/When`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.formats.dates import is_date_time
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/When"


def validate_when(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE)
    elif not is_date_time(value):
        found = add(found, "format", "date-time", value, HERE)
    return found

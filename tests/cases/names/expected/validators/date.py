"""Checks: `#/components/schemas/date`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/date"


def validate_date(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "when" in value:
        if type(item := value["when"]) is not str:
            found = member(found, value, "when", "type", "string", HERE)
        elif not is_date(item):
            found = member(found, value, "when", "format", "date", HERE)
    return found

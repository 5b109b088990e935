"""Checks: `#/components/schemas/Progress`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date_time
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Progress"


def validate_progress(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "percent" not in value:
        found = absent(found, value, "percent", HERE)
    elif type(item := value["percent"]) is not int and not is_whole(item):
        found = member(found, value, "percent", "type", "integer", HERE)
    if "until" in value:
        if type(item := value["until"]) is not str:
            found = member(found, value, "until", "type", "string", HERE)
        elif not is_date_time(item):
            found = member(found, value, "until", "format", "date-time", HERE)
    return found

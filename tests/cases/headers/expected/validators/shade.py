"""Checks: `#/components/schemas/Shade`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Shade"


def validate_shade(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "red" not in value:
        found = absent(found, value, "red", HERE)
    elif type(item := value["red"]) is not int and not is_whole(item):
        found = member(found, value, "red", "type", "integer", HERE)
    if "born" in value:
        if type(item := value["born"]) is not str:
            found = member(found, value, "born", "type", "string", HERE)
        elif not is_date(item):
            found = member(found, value, "born", "format", "date", HERE)
    return found

"""Checks: `#/components/schemas/Meta`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Meta"


def validate_meta(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "page" not in value:
        found = absent(found, value, "page", HERE)
    elif type(item := value["page"]) is not int and not is_whole(item):
        found = member(found, value, "page", "type", "integer", HERE)
    return found

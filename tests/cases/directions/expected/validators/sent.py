"""Checks: `#/components/schemas/Sent`."""

from ..runtime.core.check_results import (
    REDACTED,
    Found,
    Json,
    absent,
    add,
    below,
    member,
)
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date_time
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Sent"


def validate_sent(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "id" in value and type(item := value["id"]) is not int and not is_whole(item):
        found = member(found, value, "id", "type", "integer", HERE)
    if "name" not in value or type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    if "secret" not in value:
        found = absent(found, value, "secret", HERE)
    elif type(value["secret"]) is not str:
        found = below(found, "type", "string", REDACTED, HERE, "secret")
    if "made" in value:
        if type(item := value["made"]) is not str and item is not None:
            found = member(found, value, "made", "type", ("string", "null"), HERE)
        elif item is not None and not is_date_time(item):
            found = member(found, value, "made", "format", "date-time", HERE)
    return found

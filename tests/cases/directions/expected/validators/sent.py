"""Checks: `#/components/schemas/Sent`."""

from __future__ import annotations

from ..runtime.formats.dates import is_date_time
from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import REDACTED, Json, Violation, add, add_member, run

HERE = "#/components/schemas/Sent"


def validate_sent(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Sent`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "id" in value and type(item := value["id"]) is not int and not is_whole(item):
        found = add_member(found, "id", "type", "integer", item, HERE)
    if "name" not in value:
        found = add(found, "", "required", "name", value, HERE)
    elif type(item := value["name"]) is not str:
        found = add_member(found, "name", "type", "string", item, HERE)
    if "secret" not in value:
        found = add(found, "", "required", "secret", value, HERE)
    elif type(item := value["secret"]) is not str:
        found = add_member(found, "secret", "type", "string", REDACTED, HERE)
    if "made" in value:
        if type(item := value["made"]) is not str and item is not None:
            found = add_member(found, "made", "type", ("string", "null"), item, HERE)
        elif item is not None and not is_date_time(item):
            found = add_member(found, "made", "format", "date-time", item, HERE)
    return found

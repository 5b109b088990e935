"""Checks: `#/components/schemas/Callback`."""

from __future__ import annotations

from ..runtime.formats.dates import is_date
from ..runtime.formats.uris import is_uri_reference
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/Callback"


def validate_notice(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Callback`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "url" in value:
        if type(item := value["url"]) is not str:
            found = add_member(found, "url", "type", "string", item, HERE)
        elif not is_uri_reference(item):
            found = add_member(found, "url", "format", "uri-reference", item, HERE)
    if "mail" in value and type(item := value["mail"]) is not str:
        found = add_member(found, "mail", "type", "string", item, HERE)
    if "day" in value:
        if type(item := value["day"]) is not str:
            found = add_member(found, "day", "type", "string", item, HERE)
        elif not is_date(item):
            found = add_member(found, "day", "format", "date", item, HERE)
    return found

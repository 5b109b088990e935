"""Checks: `#/components/schemas/Callback`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.formats.uris import is_uri_reference
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Callback"


def validate_notice(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "url" in value:
        if type(item := value["url"]) is not str:
            found = member(found, value, "url", "type", "string", HERE)
        elif not is_uri_reference(item):
            found = member(found, value, "url", "format", "uri-reference", HERE)
    if "mail" in value and type(value["mail"]) is not str:
        found = member(found, value, "mail", "type", "string", HERE)
    if "day" in value:
        if type(item := value["day"]) is not str:
            found = member(found, value, "day", "type", "string", HERE)
        elif not is_date(item):
            found = member(found, value, "day", "format", "date", HERE)
    return found

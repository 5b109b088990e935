"""Checks: `#/components/schemas/Pet`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Pet"


def validate_pet(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" not in value or type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    if "born" in value:
        if type(item := value["born"]) is not str and item is not None:
            found = member(found, value, "born", "type", ("string", "null"), HERE)
        elif item is not None and not is_date(item):
            found = member(found, value, "born", "format", "date", HERE)
    if "nick" in value and type(value["nick"]) is not str:
        found = member(found, value, "nick", "type", "string", HERE)
    return found

"""Checks: `#/definitions/Pet`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.violations import Violation, run
from . import owner

HERE = "#/definitions/Pet"


def validate_pet(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" not in value or type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    if "age" in value:
        if type(item := value["age"]) is not int and not is_whole(item):
            found = member(found, value, "age", "type", "integer", HERE)
        elif item <= 0:
            found = member(found, value, "age", "exclusiveMinimum", 0, HERE)
    if "chip" in value and type(item := value["chip"]) is not str and item is not None:
        found = member(found, value, "chip", "type", ("string", "null"), HERE)
    if "born" in value:
        if type(item := value["born"]) is not str:
            found = member(found, value, "born", "type", "string", HERE)
        elif not is_date(item):
            found = member(found, value, "born", "format", "date", HERE)
    if "owner" in value and (inner := owner.check(value["owner"])):
        found = nest(found, inner, "owner")
    return found

"""Checks: `#/components/schemas/Job`."""

from ..runtime.core.check_results import Found, Json, absent, add, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date_time
from ..runtime.validation.formats.identifiers import is_uuid
from ..runtime.validation.violations import Violation, run
from . import progress, state

HERE = "#/components/schemas/Job"


def validate_job(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "id" not in value or type(item := value["id"]) is not str:
        found = member(found, value, "id", "type", "string", HERE)
    elif not is_uuid(item):
        found = member(found, value, "id", "format", "uuid", HERE)
    if "image" not in value or type(value["image"]) is not str:
        found = member(found, value, "image", "type", "string", HERE)
    if "state" not in value:
        found = absent(found, value, "state", HERE)
    elif inner := state.check(value["state"]):
        found = nest(found, inner, "state")
    if "priority" in value:
        if type(item := value["priority"]) is not int and not is_whole(item):
            found = member(found, value, "priority", "type", "integer", HERE)
    if "note" in value and type(item := value["note"]) is not str and item is not None:
        found = member(found, value, "note", "type", ("string", "null"), HERE)
    if "created_at" not in value or type(item := value["created_at"]) is not str:
        found = member(found, value, "created_at", "type", "string", HERE)
    elif not is_date_time(item):
        found = member(found, value, "created_at", "format", "date-time", HERE)
    if "progress" in value and (inner := progress.check(value["progress"])):
        found = nest(found, inner, "progress")
    return found

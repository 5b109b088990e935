"""Checks: Body of `PATCH /jobs/{job_id}`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1jobs~1{job_id}/patch/requestBody/content/application~1merge-patch+json/schema"


def validate_update_job_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "priority" in value:
        if type(item := value["priority"]) is not int and not is_whole(item):
            found = member(found, value, "priority", "type", "integer", HERE)
        else:
            if item < 0:
                found = member(found, value, "priority", "minimum", 0, HERE)
            if item > 9:
                found = member(found, value, "priority", "maximum", 9, HERE)
    if "note" in value and type(item := value["note"]) is not str and item is not None:
        found = member(found, value, "note", "type", ("string", "null"), HERE)
    for key, item in value.items():
        if key not in ("priority", "note"):
            found = add(found, "additionalProperties", False, item, HERE, key)
    return found

"""Checks: `#/components/schemas/Folder`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import entries, json

HERE = "#/components/schemas/Folder"


def validate_folder(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "entries" in value and (inner := entries.check(value["entries"])):
        found = nest(found, inner, "entries")
    if "json" in value and (inner := json.check(value["json"])):
        found = nest(found, inner, "json")
    return found

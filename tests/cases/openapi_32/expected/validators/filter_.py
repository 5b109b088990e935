"""Checks: `#/components/schemas/Filter`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Filter"


def validate_filter(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" in value and type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    if "sizes" in value:
        if type(item := value["sizes"]) is not list:
            found = member(found, value, "sizes", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if type(entry) is not int and not is_whole(entry):
                    found = member(
                        found, value, "sizes", "type", "integer", HERE, index
                    )
    return found

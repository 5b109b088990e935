"""Checks: Body of `POST /search`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1search/post/requestBody/content/application~1x-www-form-urlencoded/schema"


def validate_search_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "tags" in value:
        if type(item := value["tags"]) is not list:
            found = member(found, value, "tags", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if type(entry) is not str:
                    found = member(found, value, "tags", "type", "string", HERE, index)
    if "exploded" in value:
        if type(item := value["exploded"]) is not list:
            found = member(found, value, "exploded", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if type(entry) is not int and not is_whole(entry):
                    found = member(
                        found, value, "exploded", "type", "integer", HERE, index
                    )
    if "range" in value and (inner := _properties_range(value["range"])):
        found = nest(found, inner, "range")
    return found


def _properties_range(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/properties/range")
    for name in ("low", "high"):
        if name in value:
            if type(item := value[name]) is not int and not is_whole(item):
                found = member(
                    found, value, name, "type", "integer", HERE + "/properties/range"
                )
    return found

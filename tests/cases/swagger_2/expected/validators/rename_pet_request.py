"""Checks: `#/paths/~1pets~1{id}/put/parameters`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1pets~1{id}/put/parameters"


def validate_rename_pet_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" not in value:
        found = absent(found, value, "name", HERE)
    elif type(item := value["name"]) is not str:
        found = add(found, "type", "string", item, HERE + "/0", "name")
    elif len(item) < 1:
        found = add(found, "minLength", 1, item, HERE + "/0", "name")
    if "nicknames" in value:
        if type(item := value["nicknames"]) is not list:
            found = add(found, "type", "array", item, HERE + "/1", "nicknames")
        else:
            for index, entry in enumerate(item):
                if type(entry) is not str:
                    found = member(
                        found, value, "nicknames", "type", "string", HERE, index
                    )
    if "colors" in value:
        if type(item := value["colors"]) is not list:
            found = add(found, "type", "array", item, HERE + "/2", "colors")
        else:
            for index, entry in enumerate(item):
                if type(entry) is not str:
                    found = member(
                        found, value, "colors", "type", "string", HERE, index
                    )
    return found

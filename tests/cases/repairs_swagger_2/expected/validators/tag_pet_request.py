"""Checks: `#/paths/~1pets~1{petId}/post/parameters`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1pets~1{petId}/post/parameters"


def validate_tag_pet_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "tag" in value and type(item := value["tag"]) is not str:
        found = add(found, "type", "string", item, HERE + "/1", "tag")
    return found

"""Checks: `#/paths/~1pets~1{ids}~1photos/post/parameters`."""

from ..runtime.core.check_results import Found, Json, absent, add
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1pets~1{ids}~1photos/post/parameters"


def validate_add_photo_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "photo" not in value:
        found = absent(found, value, "photo", HERE)
    if "title" in value and type(item := value["title"]) is not str:
        found = add(found, "type", "string", item, HERE + "/2", "title")
    return found

"""Checks: Body of `PUT /notes`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1notes/put/requestBody/content/application~1json/schema"


def validate_put_note_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "text" not in value or type(value["text"]) is not str:
        found = member(found, value, "text", "type", "string", HERE)
    return found

"""Checks: `#/components/schemas/Question`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Question"


def validate_question(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "text" not in value or type(value["text"]) is not str:
        found = member(found, value, "text", "type", "string", HERE)
    if "stream" in value and type(value["stream"]) is not bool:
        found = member(found, value, "stream", "type", "boolean", HERE)
    return found

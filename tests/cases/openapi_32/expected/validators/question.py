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
    if "words" not in value or type(item := value["words"]) is not list:
        found = member(found, value, "words", "type", "array", HERE)
    else:
        for index, entry in enumerate(item):
            if type(entry) is not str:
                found = member(found, value, "words", "type", "string", HERE, index)
    return found

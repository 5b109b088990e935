"""Checks: `#/components/schemas/Page`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Page"


def validate_page(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "lang" in value and type(value["lang"]) is not str:
        found = member(found, value, "lang", "type", "string", HERE)
    if "content" not in value or type(value["content"]) is not str:
        found = member(found, value, "content", "type", "string", HERE)
    return found

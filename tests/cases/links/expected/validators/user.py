"""Checks: `#/components/schemas/user`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/user"


def validate_user(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "username" in value and type(value["username"]) is not str:
        found = member(found, value, "username", "type", "string", HERE)
    if "uuid" in value and type(value["uuid"]) is not str:
        found = member(found, value, "uuid", "type", "string", HERE)
    return found

"""Checks: `#/components/schemas/repository`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.validation.violations import Violation, run
from . import user

HERE = "#/components/schemas/repository"


def validate_repository(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "slug" in value and type(value["slug"]) is not str:
        found = member(found, value, "slug", "type", "string", HERE)
    if "owner" in value and (inner := user.check(value["owner"])):
        found = nest(found, inner, "owner")
    return found

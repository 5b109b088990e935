"""Checks: `#/components/schemas/Uses`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.validation.violations import Violation, run
from . import more

HERE = "#/components/schemas/Uses"


def validate_uses(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "more" in value and (inner := more.check(value["more"])):
        found = nest(found, inner, "more")
    return found

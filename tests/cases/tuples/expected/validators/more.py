"""Checks: `#/components/schemas/More`."""

from ..runtime.core.check_results import Found, Json, absent, member, nest
from ..runtime.validation.violations import Violation, run
from . import line

HERE = "#/components/schemas/More"


def validate_more(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "open" not in value:
            found = absent(found, value, "open", HERE)
        if "more" in value and type(value["more"]) is not bool:
            found = member(found, value, "more", "type", "boolean", HERE)
    if inner := line.check(value):
        found = nest(found, inner)
    return found

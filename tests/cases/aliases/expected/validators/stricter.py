"""Checks: `#/components/schemas/Stricter`."""

from ..runtime.core.check_results import Found, Json, absent, nest
from ..runtime.validation.violations import Violation, run
from . import thing

HERE = "#/components/schemas/Stricter"


def validate_stricter(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "when" not in value:
            found = absent(found, value, "when", HERE)
    if inner := thing.check(value):
        found = nest(found, inner)
    return found

"""Checks: `#/components/schemas/Kind`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Kind"


def validate_kind(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if value not in ("small", "large"):
        found = add(found, "enum", ("small", "large"), value, HERE)
    return found

"""Checks: `#/components/schemas/State`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/State"
VALUES_1 = ("waiting", "running", "done", "failed")


def validate_state(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if value not in VALUES_1:
        found = add(found, "enum", VALUES_1, value, HERE)
    return found

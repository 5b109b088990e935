"""Checks: `#/components/schemas/Mixed`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.core.json_values import among
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Mixed"
VALUES_1 = ("a", 1, True, None)


def validate_mixed(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if not among(value, VALUES_1):
        found = add(found, "enum", VALUES_1, value, HERE)
    return found

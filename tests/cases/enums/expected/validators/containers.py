"""Checks: `#/components/schemas/Containers`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.core.json_values import among
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Containers"
VALUES_1: tuple[Json, ...] = ({"a": 1}, [2])


def validate_containers(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if not among(value, VALUES_1):
        found = add(found, "enum", VALUES_1, value, HERE)
    return found

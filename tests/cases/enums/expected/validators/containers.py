"""Checks: `#/components/schemas/Containers`."""

from __future__ import annotations

from ..runtime.json_data import among
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Containers"
VALUES_1: tuple[Json, ...] = ({"a": 1}, [2])


def validate_containers(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Containers`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if not among(value, VALUES_1):
        found = add(found, "", "enum", VALUES_1, value, HERE)
    return found

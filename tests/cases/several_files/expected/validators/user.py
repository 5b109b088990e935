"""Checks: `#/components/schemas/User`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, nest, run
from . import schemas_user_yaml


def validate_user(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/User`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := schemas_user_yaml.check(value):
        found = nest(found, "", inner)
    return found

"""Checks: `#/components/schemas/Stricter`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import thing

HERE = "#/components/schemas/Stricter"


def validate_stricter(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Stricter`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is dict:
        if "when" not in value:
            found = add(found, "", "required", "when", value, HERE)
    if inner := thing.check(value):
        found = nest(found, "", inner)
    return found

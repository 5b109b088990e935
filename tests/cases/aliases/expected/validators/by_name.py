"""Checks: `#/components/schemas/ByName`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run, token
from . import thing

HERE = "#/components/schemas/ByName"


def validate_by_name(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/ByName`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    for key, item in value.items():
        if inner := thing.check(item):
            found = nest(found, token(key), inner)
    return found

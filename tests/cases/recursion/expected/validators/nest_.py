"""Checks: `#/components/schemas/Nest`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run, token

HERE = "#/components/schemas/Nest"


def validate_nest(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Nest`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    for key, item in value.items():
        if inner := check(item):
            found = nest(found, token(key), inner)
    return found

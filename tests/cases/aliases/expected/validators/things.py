"""Checks: `#/components/schemas/Things`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import thing

HERE = "#/components/schemas/Things"


def validate_things(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Things`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE)
    for index, entry in enumerate(value):
        if inner := thing.check(entry):
            found = nest(found, f"/{index}", inner)
    return found

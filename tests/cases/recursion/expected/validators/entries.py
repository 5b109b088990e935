"""Checks: `#/components/schemas/Entries`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import entry_

HERE = "#/components/schemas/Entries"


def validate_entries(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Entries`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE)
    for index, entry in enumerate(value):
        if inner := entry_.check(entry):
            found = nest(found, f"/{index}", inner)
    return found

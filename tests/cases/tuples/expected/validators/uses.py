"""Checks: `#/components/schemas/Uses`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import more

HERE = "#/components/schemas/Uses"


def validate_uses(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Uses`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "more" in value:
        item = value["more"]
        if inner := more.check(item):
            found = nest(found, "/more", inner)
    return found

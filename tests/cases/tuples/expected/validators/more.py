"""Checks: `#/components/schemas/More`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run
from . import line

HERE = "#/components/schemas/More"


def validate_more(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/More`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is dict:
        if "more" in value and type(item := value["more"]) is not bool:
            found = add_member(found, "more", "type", "boolean", item, HERE)
        if "open" not in value:
            found = add(found, "", "required", "open", value, HERE)
    if inner := line.check(value):
        found = nest(found, "", inner)
    return found

"""Checks: `#/components/schemas/Animal`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run

HERE = "#/components/schemas/Animal"


def validate_animal(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Animal`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "kind" not in value:
        found = add(found, "", "required", "kind", value, HERE)
    elif type(item := value["kind"]) is not str:
        found = add_member(found, "kind", "type", "string", item, HERE)
    if "friend" in value:
        item = value["friend"]
        if inner := check(item):
            found = nest(found, "/friend", inner)
    return found

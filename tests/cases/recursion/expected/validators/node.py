"""Checks: `#/components/schemas/Node`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run

HERE = "#/components/schemas/Node"


def validate_node(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Node`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict and value is not None:
        return add(None, "", "type", ("object", "null"), value, HERE)
    if type(value) is dict:
        if "next" not in value:
            found = add(found, "", "required", "next", value, HERE)
        else:
            item = value["next"]
            if inner := check(item):
                found = nest(found, "/next", inner)
    return found

"""Checks: `#/components/schemas/Tree`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run

HERE = "#/components/schemas/Tree"


def validate_tree(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Tree`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "children" in value:
        item = value["children"]
        if inner := _properties_children(item):
            found = nest(found, "/children", inner)
    return found


def _properties_children(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Tree/properties/children`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/children")
    for index, entry in enumerate(value):
        if inner := check(entry):
            found = nest(found, f"/{index}", inner)
    return found

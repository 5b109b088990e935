"""Checks: `#/components/schemas/名前`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run

HERE = "#/components/schemas/名前"


def validate_名前(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/名前`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "名前" in value:
        item = value["名前"]
        if inner := check(item):
            found = nest(found, "/名前", inner)
    return found

"""Checks: `#/components/schemas/Folder`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import entries, json

HERE = "#/components/schemas/Folder"


def validate_folder(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Folder`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "entries" in value:
        item = value["entries"]
        if inner := entries.check(item):
            found = nest(found, "/entries", inner)
    if "json" in value:
        item = value["json"]
        if inner := json.check(item):
            found = nest(found, "/json", inner)
    return found

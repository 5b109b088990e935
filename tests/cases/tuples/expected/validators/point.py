"""Checks: `#/components/schemas/Point`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Point"


def validate_point(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Point`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE)
    if len(value) < 2:
        found = add(found, "", "minItems", 2, value, HERE)
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not float and type(entry) is not int:
            found = add(found, "/0", "type", "number", entry, HERE + "/prefixItems/0")
    if len(value) > 1:
        entry = value[1]
        if type(entry) is not float and type(entry) is not int:
            found = add(found, "/1", "type", "number", entry, HERE + "/prefixItems/1")
    if len(value) > 2:
        found = add(found, "/2", "items", False, value[2], HERE)
    return found

"""Checks: `#/components/schemas/ORDER`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/ORDER"


def validate_order_0f7609(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/ORDER`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "upper" in value and type(item := value["upper"]) is not str:
        found = add_member(found, "upper", "type", "string", item, HERE)
    return found

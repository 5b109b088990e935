"""Checks: `#/components/schemas/order`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/order"


def validate_order_2f1204(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/order`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "lower" in value and type(item := value["lower"]) is not str:
        found = add_member(found, "lower", "type", "string", item, HERE)
    return found

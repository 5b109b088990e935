"""Checks: `#/components/schemas/Polymorphic`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/Polymorphic"


def validate_polymorphic(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Polymorphic`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "kind" not in value:
        found = add(found, "", "required", "kind", value, HERE)
    elif type(item := value["kind"]) is not str:
        found = add_member(found, "kind", "type", "string", item, HERE)
    return found

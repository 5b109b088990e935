"""Checks: `#/components/schemas/Dog`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run
from . import owner

HERE = "#/components/schemas/Dog"


def validate_dog(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Dog`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "petType" not in value:
        found = add(found, "", "required", "petType", value, HERE)
    elif type(item := value["petType"]) is not str:
        found = add_member(found, "petType", "type", "string", item, HERE)
    if "owner" in value:
        item = value["owner"]
        if inner := owner.check(item):
            found = nest(found, "/owner", inner)
    return found

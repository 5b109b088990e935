"""Checks: `#/components/schemas/Vehicle`."""

from __future__ import annotations

from ..runtime.branches import any_of
from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run
from . import bike, car

HERE = "#/components/schemas/Vehicle"


def validate_vehicle(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Vehicle`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "type" not in value:
        found = add(found, "", "required", "type", value, HERE)
    elif type(item := value["type"]) is not str:
        found = add_member(found, "type", "type", "string", item, HERE)
    if inner := any_of(value, (car.check, bike.check), HERE):
        found = nest(found, "", inner)
    return found

"""Checks: `#/components/schemas/Bike`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, nest, run
from . import vehicle


def validate_bike(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Bike`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := vehicle.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Bike/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "towed_by" in value:
            item = value["towed_by"]
            if inner := vehicle.check(item):
                found = nest(found, "/towed_by", inner)
    return found

"""Checks: `#/components/schemas/UsesFaster`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, nest, run
from . import faster, uses


def validate_uses_faster(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/UsesFaster`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := uses.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/UsesFaster/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "more" in value:
            item = value["more"]
            if inner := faster.check(item):
                found = nest(found, "/more", inner)
    return found

"""Checks: `#/components/schemas/Faster`."""

from __future__ import annotations

from ..runtime.json_data import among
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add_member, nest, run
from . import more

HERE = "#/components/schemas/Faster"
VALUES_1 = (True,)


def validate_faster(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Faster`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is dict:
        if "fast" in value:
            item = value["fast"]
            if not among(item, VALUES_1):
                found = add_member(found, "fast", "const", VALUES_1, item, HERE)
    if inner := more.check(value):
        found = nest(found, "", inner)
    return found

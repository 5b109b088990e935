"""Checks: `#/components/schemas/Shape`."""

from __future__ import annotations

from ..runtime.branches import one_of
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run
from . import line

HERE = "#/components/schemas/Shape"


def validate_shape(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Shape`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "color" not in value:
        found = add(found, "", "required", "color", value, HERE)
    elif type(item := value["color"]) is not str:
        found = add_member(found, "color", "type", "string", item, HERE)
    if "kind" not in value:
        found = add(found, "", "required", "kind", value, HERE)
    elif type(item := value["kind"]) is not str:
        found = add_member(found, "kind", "type", "string", item, HERE)
    if inner := one_of(value, (_one_of_0, _one_of_1, line.check), HERE):
        found = nest(found, "", inner)
    return found


def _one_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Shape/oneOf/0`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "kind" in value:
            item = value["kind"]
            if item not in ("circle",):
                found = add_member(
                    found, "kind", "enum", ("circle",), item, HERE + "/oneOf/0"
                )
        if "radius" not in value:
            found = add(found, "", "required", "radius", value, HERE + "/oneOf/0")
        elif type(item := value["radius"]) is not float and type(item) is not int:
            found = add_member(
                found, "radius", "type", "number", item, HERE + "/oneOf/0"
            )
    return found


def _one_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Shape/oneOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "kind" in value:
            item = value["kind"]
            if item not in ("square",):
                found = add_member(
                    found, "kind", "enum", ("square",), item, HERE + "/oneOf/1"
                )
        if "side" not in value:
            found = add(found, "", "required", "side", value, HERE + "/oneOf/1")
        elif type(item := value["side"]) is not float and type(item) is not int:
            found = add_member(found, "side", "type", "number", item, HERE + "/oneOf/1")
    return found

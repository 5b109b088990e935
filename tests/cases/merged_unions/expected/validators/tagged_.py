"""Checks: `#/components/schemas/Tagged`."""

from __future__ import annotations

from ..runtime.branches import any_of
from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run

HERE = "#/components/schemas/Tagged"


def validate_tagged(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Tagged`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := any_of(value, (_any_of_0, _any_of_1), HERE):
        found = nest(found, "", inner)
    return found


def _any_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Tagged/anyOf/0`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/anyOf/0")
    if "type" not in value:
        found = add(found, "", "required", "type", value, HERE + "/anyOf/0")
    elif type(item := value["type"]) is not str:
        found = add_member(found, "type", "type", "string", item, HERE + "/anyOf/0")
    elif item not in ("x",):
        found = add_member(found, "type", "enum", ("x",), item, HERE + "/anyOf/0")
    if "x" in value and type(item := value["x"]) is not int and not is_whole(item):
        found = add_member(found, "x", "type", "integer", item, HERE + "/anyOf/0")
    return found


def _any_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Tagged/anyOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/anyOf/1")
    if "type" not in value:
        found = add(found, "", "required", "type", value, HERE + "/anyOf/1")
    elif type(item := value["type"]) is not str:
        found = add_member(found, "type", "type", "string", item, HERE + "/anyOf/1")
    elif item not in ("y", "z"):
        found = add_member(found, "type", "enum", ("y", "z"), item, HERE + "/anyOf/1")
    if "y" in value and type(item := value["y"]) is not int and not is_whole(item):
        found = add_member(found, "y", "type", "integer", item, HERE + "/anyOf/1")
    return found

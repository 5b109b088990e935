"""Checks: `#/components/schemas/Dog`."""

from __future__ import annotations

from ..runtime.branches import any_of
from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run
from . import base, named

HERE = "#/components/schemas/Dog"


def validate_dog(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Dog`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := named.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Dog/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/allOf/1")
    if "bark" not in value:
        found = add(found, "", "required", "bark", value, HERE + "/allOf/1")
    elif type(item := value["bark"]) is not str:
        found = add_member(found, "bark", "type", "string", item, HERE + "/allOf/1")
    elif item not in ("loud", "soft"):
        found = add_member(
            found, "bark", "enum", ("loud", "soft"), item, HERE + "/allOf/1"
        )
    if "name" in value:
        if type(item := value["name"]) is not str:
            found = add_member(found, "name", "type", "string", item, HERE + "/allOf/1")
        elif len(item) > 20:
            found = add_member(found, "name", "maxLength", 20, item, HERE + "/allOf/1")
    if "leader" in value:
        item = value["leader"]
        if inner := _all_of_1_properties_leader(item):
            found = nest(found, "/leader", inner)
    if "parent" in value:
        item = value["parent"]
        if inner := _all_of_1_properties_parent(item):
            found = nest(found, "/parent", inner)
    return found


def _all_of_1_properties_leader(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Dog/allOf/1/properties/leader`."""
    found: list[Violation] | None = None
    if inner := base.check(value):
        found = nest(found, "", inner)
    return found


def _all_of_1_properties_parent(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Dog/allOf/1/properties/parent`."""
    found: list[Violation] | None = None
    branches = (
        _all_of_1_properties_parent_nullable,
        _all_of_1_properties_parent_all_of,
    )
    if inner := any_of(value, branches, HERE + "/allOf/1/properties/parent"):
        found = nest(found, "", inner)
    return found


def _all_of_1_properties_parent_nullable(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Dog/allOf/1/properties/parent/nullable`."""
    found: list[Violation] | None = None
    if value is not None:
        found = add(
            found,
            "",
            "type",
            "null",
            value,
            HERE + "/allOf/1/properties/parent/nullable",
        )
    return found


def _all_of_1_properties_parent_all_of(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Dog/allOf/1/properties/parent/allOf`."""
    found: list[Violation] | None = None
    if inner := check(value):
        found = nest(found, "", inner)
    return found

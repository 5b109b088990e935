"""Checks of the parameters of GET /pets."""

from __future__ import annotations

from ..runtime.branches import one_of
from ..runtime.formats.identifiers import is_uuid
from ..runtime.json_data import is_whole
from ..runtime.violations import Json, Violation, add, nest

HERE = "#/paths/~1pets/get"


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    query = value["query"]
    if "key" in query:
        item = query["key"]
        if inner := _parameters_0_schema(item):
            found = nest(found, "/query/key", inner)
    return found


def _parameters_0_schema(value: Json) -> list[Violation] | None:
    """`#/paths/~1pets/get/parameters/0/schema`."""
    found: list[Violation] | None = None
    branches = (_parameters_0_schema_one_of_0, _parameters_0_schema_one_of_1)
    if inner := one_of(value, branches, HERE + "/parameters/0/schema"):
        found = nest(found, "", inner)
    return found


def _parameters_0_schema_one_of_0(value: Json) -> list[Violation] | None:
    """`#/paths/~1pets/get/parameters/0/schema/oneOf/0`."""
    found: list[Violation] | None = None
    if type(value) is not int and not is_whole(value):
        found = add(
            found, "", "type", "integer", value, HERE + "/parameters/0/schema/oneOf/0"
        )
    return found


def _parameters_0_schema_one_of_1(value: Json) -> list[Violation] | None:
    """`#/paths/~1pets/get/parameters/0/schema/oneOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(
            found, "", "type", "string", value, HERE + "/parameters/0/schema/oneOf/1"
        )
    elif not is_uuid(value):
        found = add(
            found, "", "format", "uuid", value, HERE + "/parameters/0/schema/oneOf/1"
        )
    return found

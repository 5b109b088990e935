"""Checks: `schemas/common.json#/definitions/Address`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "schemas/common.json#/definitions/Address"


def validate_schemas_common_json_definitions_address(value: object) -> list[Violation]:
    """All violations by JSON data or a model:
    `schemas/common.json#/definitions/Address`.
    """
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "street" not in value:
        found = add(found, "", "required", "street", value, HERE)
    elif type(item := value["street"]) is not str:
        found = add_member(found, "street", "type", "string", item, HERE)
    return found

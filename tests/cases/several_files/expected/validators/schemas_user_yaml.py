"""Checks: `schemas/user.yaml#`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run
from . import address, schemas_common_json_definitions_address

HERE = "schemas/user.yaml#"


def validate_schemas_user_yaml(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `schemas/user.yaml#`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "name" not in value:
        found = add(found, "", "required", "name", value, HERE)
    elif type(item := value["name"]) is not str:
        found = add_member(found, "name", "type", "string", item, HERE)
    if "address" in value:
        item = value["address"]
        if inner := schemas_common_json_definitions_address.check(item):
            found = nest(found, "/address", inner)
    if "manager" in value:
        item = value["manager"]
        if inner := check(item):
            found = nest(found, "/manager", inner)
    if "other" in value:
        item = value["other"]
        if inner := address.check(item):
            found = nest(found, "/other", inner)
    return found

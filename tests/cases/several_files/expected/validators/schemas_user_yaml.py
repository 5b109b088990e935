"""Checks: `schemas/user.yaml#`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import address, schemas_common_json_definitions_address

HERE = "schemas/user.yaml#"


def validate_schemas_user_yaml(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" not in value or type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    if "address" in value:
        if inner := schemas_common_json_definitions_address.check(value["address"]):
            found = nest(found, inner, "address")
    if "manager" in value and (inner := check(value["manager"])):
        found = nest(found, inner, "manager")
    if "other" in value and (inner := address.check(value["other"])):
        found = nest(found, inner, "other")
    return found

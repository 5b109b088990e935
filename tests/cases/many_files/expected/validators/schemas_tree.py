"""Checks: `schemas/tree#`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import schemas_tree_properties_children

HERE = "schemas/tree#"


def validate_schemas_tree(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "children" in value:
        if inner := schemas_tree_properties_children.check(value["children"]):
            found = nest(found, inner, "children")
    if "self" in value and (inner := check(value["self"])):
        found = nest(found, inner, "self")
    return found

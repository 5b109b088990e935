"""Checks: `schemas/tree#/properties/children`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import schemas_leaf_json

HERE = "schemas/tree#/properties/children"


def validate_schemas_tree_properties_children(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE)
    for index, entry in enumerate(value):
        if inner := schemas_leaf_json.check(entry):
            found = nest(found, inner, index)
    return found

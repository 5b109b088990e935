"""Checks: `schemas/leaf.json#`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import schemas_tree, schemas_tree_properties_children

HERE = "schemas/leaf.json#"


def validate_schemas_leaf_json(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "color" not in value or value["color"] not in ("green", "red"):
        found = member(found, value, "color", "enum", ("green", "red"), HERE)
    if "parent" in value and (inner := schemas_tree.check(value["parent"])):
        found = nest(found, inner, "parent")
    if "siblings" in value:
        if inner := schemas_tree_properties_children.check(value["siblings"]):
            found = nest(found, inner, "siblings")
    return found

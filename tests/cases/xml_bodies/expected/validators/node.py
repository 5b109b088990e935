"""Checks: `#/components/schemas/Node`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.depth import deep
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Node"


def validate_node(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" in value and type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    if "weight" in value:
        item = value["weight"]
        if type(item) is not int and not is_whole(item) and item is not None:
            found = member(found, value, "weight", "type", ("integer", "null"), HERE)
    if "first" in value and (inner := check(value["first"])):
        found = nest(found, inner, "first")
    if "nodes" in value:
        if type(item := value["nodes"]) is not list:
            found = member(found, value, "nodes", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if inner := check(entry):
                    found = nest(found, inner, "nodes", index)
    return found

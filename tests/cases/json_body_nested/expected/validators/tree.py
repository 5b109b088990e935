"""Checks: `#/components/schemas/Tree`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Tree"


def validate_tree(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "children" in value:
        if type(item := value["children"]) is not list:
            found = member(found, value, "children", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if inner := check(entry):
                    found = nest(found, inner, "children", index)
    return found

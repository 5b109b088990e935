"""Checks: `#/components/schemas/Node`."""

from ..runtime.core.check_results import Found, Json, absent, add, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Node"


def validate_node(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict and value is not None:
        return add(None, "type", ("object", "null"), value, HERE)
    if type(value) is dict:
        if "next" not in value:
            found = absent(found, value, "next", HERE)
        elif inner := check(value["next"]):
            found = nest(found, inner, "next")
    return found

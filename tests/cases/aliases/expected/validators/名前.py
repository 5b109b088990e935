"""Checks: `#/components/schemas/名前`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/名前"


def validate_名前(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "名前" in value and (inner := check(value["名前"])):
        found = nest(found, inner, "名前")
    return found

"""Checks: `#/components/schemas/Thing`."""

from ..runtime.core.check_results import Found, Json, absent, add, nest
from ..runtime.core.depth import deep
from ..runtime.validation.violations import Violation, run
from . import 名前, gone, phone, things, when

HERE = "#/components/schemas/Thing"


def validate_thing(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "absent" not in value:
        found = absent(found, value, "absent", HERE)
    if "phone" not in value:
        found = absent(found, value, "phone", HERE)
    elif inner := phone.check(value["phone"]):
        found = nest(found, inner, "phone")
    if "when" in value and (inner := when.check(value["when"])):
        found = nest(found, inner, "when")
    if "things" in value and (inner := things.check(value["things"])):
        found = nest(found, inner, "things")
    if "gone" in value and (inner := gone.check(value["gone"])):
        found = nest(found, inner, "gone")
    if "名前" in value and (inner := 名前.check(value["名前"])):
        found = nest(found, inner, "名前")
    return found

"""Checks: `#/components/schemas/Thing`."""

from ..runtime.core.check_results import Found, Json, absent, add, member, nest
from ..runtime.core.json_values import among
from ..runtime.validation.violations import Violation, run
from . import fractions, mixed, priority, status

HERE = "#/components/schemas/Thing"
EXPECTED_1 = ("s", "m", "l")
VALUES_1 = ("on", "off", None)
VALUES_2 = (None,)


def validate_thing(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "kind" not in value or value["kind"] not in ("thing",):
        found = member(found, value, "kind", "enum", ("thing",), HERE)
    if "status" not in value:
        found = absent(found, value, "status", HERE)
    elif inner := status.check(value["status"]):
        found = nest(found, inner, "status")
    if "priority" in value and (inner := priority.check(value["priority"])):
        found = nest(found, inner, "priority")
    if "mixed" in value and (inner := mixed.check(value["mixed"])):
        found = nest(found, inner, "mixed")
    if "size" in value and value["size"] not in ("s", "l"):
        found = member(found, value, "size", "enum", ("s", "l"), HERE)
    if "sizes" in value:
        if type(item := value["sizes"]) is not list:
            found = member(found, value, "sizes", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if entry not in ("s", "m", "l"):
                    found = member(
                        found, value, "sizes", "enum", EXPECTED_1, HERE, index
                    )
    if "state" in value:
        if type(item := value["state"]) is not str and item is not None:
            found = member(found, value, "state", "type", ("string", "null"), HERE)
        elif item not in VALUES_1:
            found = member(found, value, "state", "enum", VALUES_1, HERE)
    if "fraction" in value and (inner := fractions.check(value["fraction"])):
        found = nest(found, inner, "fraction")
    if "nothing" in value and not among(value["nothing"], VALUES_2):
        found = member(found, value, "nothing", "enum", VALUES_2, HERE)
    return found

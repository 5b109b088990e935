"""Checks: `#/components/schemas/Shape`."""

from ..runtime.core.check_results import Found, Json, absent, add, member, nest
from ..runtime.validation.branches import one_of
from ..runtime.validation.violations import Violation, run
from . import line

HERE = "#/components/schemas/Shape"


def validate_shape(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "color" not in value or type(value["color"]) is not str:
        found = member(found, value, "color", "type", "string", HERE)
    if "kind" not in value or type(value["kind"]) is not str:
        found = member(found, value, "kind", "type", "string", HERE)
    if inner := one_of(value, (_one_of_0, _one_of_1, line.check), HERE):
        found = nest(found, inner)
    return found


def _one_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "kind" in value and value["kind"] not in ("circle",):
            found = member(found, value, "kind", "enum", ("circle",), HERE + "/oneOf/0")
        if "radius" not in value:
            found = absent(found, value, "radius", HERE + "/oneOf/0")
        elif type(item := value["radius"]) is not float and type(item) is not int:
            found = member(found, value, "radius", "type", "number", HERE + "/oneOf/0")
        elif item - item != 0:
            found = member(found, value, "radius", "type", "number", HERE + "/oneOf/0")
    return found


def _one_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "kind" in value and value["kind"] not in ("square",):
            found = member(found, value, "kind", "enum", ("square",), HERE + "/oneOf/1")
        if "side" not in value:
            found = absent(found, value, "side", HERE + "/oneOf/1")
        elif type(item := value["side"]) is not float and type(item) is not int:
            found = member(found, value, "side", "type", "number", HERE + "/oneOf/1")
        elif item - item != 0:
            found = member(found, value, "side", "type", "number", HERE + "/oneOf/1")
    return found

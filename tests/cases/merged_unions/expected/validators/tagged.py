"""Checks: `#/components/schemas/Tagged`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.branches import any_of
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Tagged"


def validate_tagged(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return any_of(value, (_any_of_0, _any_of_1), HERE)


def _any_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/anyOf/0")
    if "type" not in value or value["type"] not in ("x",):
        found = member(found, value, "type", "enum", ("x",), HERE + "/anyOf/0")
    if "x" in value and type(item := value["x"]) is not int and not is_whole(item):
        found = member(found, value, "x", "type", "integer", HERE + "/anyOf/0")
    return found


def _any_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/anyOf/1")
    if "type" not in value or value["type"] not in ("y", "z"):
        found = member(found, value, "type", "enum", ("y", "z"), HERE + "/anyOf/1")
    if "y" in value and type(item := value["y"]) is not int and not is_whole(item):
        found = member(found, value, "y", "type", "integer", HERE + "/anyOf/1")
    return found

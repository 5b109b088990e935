"""Checks: `#/components/schemas/Thing`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.branches import any_of, one_of
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.violations import Violation, run
from . import name_

HERE = "#/components/schemas/Thing"
VALUES_1 = ("a", "b", None)


def validate_thing(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "text" in value and type(item := value["text"]) is not str and item is not None:
        found = member(found, value, "text", "type", ("string", "null"), HERE)
    if "choice" in value:
        if type(item := value["choice"]) is not str and item is not None:
            found = member(found, value, "choice", "type", ("string", "null"), HERE)
        elif item not in VALUES_1:
            found = member(found, value, "choice", "enum", VALUES_1, HERE)
    if "either" in value and (inner := _properties_either(value["either"])):
        found = nest(found, inner, "either")
    if "named" in value and (inner := _properties_named(value["named"])):
        found = nest(found, inner, "named")
    if "sure" in value and type(value["sure"]) is not str:
        found = member(found, value, "sure", "type", "string", HERE)
    if "above" in value:
        if type(item := value["above"]) is not float and type(item) is not int:
            found = member(found, value, "above", "type", "number", HERE)
        elif item - item != 0:
            found = member(found, value, "above", "type", "number", HERE)
        elif item <= 3:
            found = member(found, value, "above", "exclusiveMinimum", 3, HERE)
    if "upto" in value:
        if type(item := value["upto"]) is not float and type(item) is not int:
            found = member(found, value, "upto", "type", "number", HERE)
        elif item - item != 0:
            found = member(found, value, "upto", "type", "number", HERE)
        elif item > 3:
            found = member(found, value, "upto", "maximum", 3, HERE)
    if "pair" in value and (inner := _properties_pair(value["pair"])):
        found = nest(found, inner, "pair")
    if "day" in value:
        if type(item := value["day"]) is not str:
            found = member(found, value, "day", "type", "string", HERE)
        elif not is_date(item):
            found = member(found, value, "day", "format", "date", HERE)
    return found


def _properties_either(value: Json) -> Found:
    found: Found = None
    branches = (
        _properties_either_one_of_0,
        _properties_either_one_of_1,
        _properties_either_one_of_2,
    )
    if inner := one_of(value, branches, HERE + "/properties/either"):
        found = nest(found, inner)
    return found


def _properties_named(value: Json) -> Found:
    found: Found = None
    branches = (name_.check, _properties_named_any_of_1)
    if inner := any_of(value, branches, HERE + "/properties/named"):
        found = nest(found, inner)
    return found


def _properties_pair(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE + "/properties/pair")
    if len(value) < 2:
        found = add(found, "minItems", 2, value, HERE + "/properties/pair")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "type",
                "string",
                entry,
                HERE + "/properties/pair/prefixItems/0",
                0,
            )
    if len(value) > 1:
        entry = value[1]
        if type(entry) is not int and not is_whole(entry):
            found = add(
                found,
                "type",
                "integer",
                entry,
                HERE + "/properties/pair/prefixItems/1",
                1,
            )
    return found


def _properties_either_one_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE + "/properties/either/oneOf/0")
    return found


def _properties_either_one_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not int and not is_whole(value):
        found = add(
            found, "type", "integer", value, HERE + "/properties/either/oneOf/1"
        )
    return found


def _properties_either_one_of_2(value: Json) -> Found:
    found: Found = None
    if value is not None:
        found = add(found, "type", "null", value, HERE + "/properties/either/oneOf/2")
    return found


def _properties_named_any_of_1(value: Json) -> Found:
    found: Found = None
    if value is not None:
        found = add(found, "type", "null", value, HERE + "/properties/named/anyOf/1")
    return found

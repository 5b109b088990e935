"""Checks: `#/components/schemas/Thing`."""

from ..runtime.core.check_results import Found, Json, absent, add, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.branches import any_of
from ..runtime.validation.formats.dates import is_date, is_date_time
from ..runtime.validation.formats.identifiers import is_uuid
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Thing"


def validate_thing(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" not in value or type(item := value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    elif len(item) < 1:
        found = member(found, value, "name", "minLength", 1, HERE)
    if "count" not in value:
        found = absent(found, value, "count", HERE)
    elif type(item := value["count"]) is not int and not is_whole(item):
        found = member(found, value, "count", "type", "integer", HERE)
    if "ratio" in value:
        if type(item := value["ratio"]) is not float and type(item) is not int:
            found = member(found, value, "ratio", "type", "number", HERE)
        elif item - item != 0:
            found = member(found, value, "ratio", "type", "number", HERE)
    if "done" in value and type(value["done"]) is not bool:
        found = member(found, value, "done", "type", "boolean", HERE)
    for name in ("day", "born"):
        if name in value:
            if type(item := value[name]) is not str:
                found = member(found, value, name, "type", "string", HERE)
            elif not is_date(item):
                found = member(found, value, name, "format", "date", HERE)
    if "at" in value:
        if type(item := value["at"]) is not str:
            found = member(found, value, "at", "type", "string", HERE)
        elif not is_date_time(item):
            found = member(found, value, "at", "format", "date-time", HERE)
    if "key" in value:
        if type(item := value["key"]) is not str:
            found = member(found, value, "key", "type", "string", HERE)
        elif not is_uuid(item):
            found = member(found, value, "key", "format", "uuid", HERE)
    if "map" in value and type(value["map"]) is not dict:
        found = member(found, value, "map", "type", "object", HERE)
    if "list" in value and type(value["list"]) is not list:
        found = member(found, value, "list", "type", "array", HERE)
    if "pair" in value:
        if type(item := value["pair"]) is not list:
            found = member(found, value, "pair", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if inner := _properties_pair_items(entry):
                    found = nest(found, inner, "pair", index)
    if "only" in value:
        if type(item := value["only"]) is not list:
            found = member(found, value, "only", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if type(entry) is not str:
                    found = member(found, value, "only", "type", "string", HERE, index)
    for name in ("none", "path", "nothing"):
        if name in value and type(value[name]) is not str:
            found = member(found, value, name, "type", "string", HERE)
    for name in ("several", "maybe"):
        if name in value and type(item := value[name]) is not str and item is not None:
            found = member(found, value, name, "type", ("string", "null"), HERE)
    if "above" in value:
        if type(item := value["above"]) is not float and type(item) is not int:
            found = member(found, value, "above", "type", "number", HERE)
        elif item - item != 0:
            found = member(found, value, "above", "type", "number", HERE)
        elif item <= 3:
            found = member(found, value, "above", "exclusiveMinimum", 3, HERE)
    return found


def _properties_pair_items(value: Json) -> Found:
    found: Found = None
    branches = (_properties_pair_items_any_of_0, _properties_pair_items_any_of_1)
    if inner := any_of(value, branches, HERE + "/properties/pair/items"):
        found = nest(found, inner)
    return found


def _properties_pair_items_any_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(
            found, "type", "string", value, HERE + "/properties/pair/items/anyOf/0"
        )
    return found


def _properties_pair_items_any_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not int and not is_whole(value):
        found = add(
            found, "type", "integer", value, HERE + "/properties/pair/items/anyOf/1"
        )
    return found

"""Checks: `#/components/schemas/Order`."""

from __future__ import annotations

from ..runtime.formats.dates import is_date, is_date_time
from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run, token
from . import order_2f1204

HERE = "#/components/schemas/Order"


def validate_order_ff02bd(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Order`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "class" in value and type(item := value["class"]) is not str:
        found = add_member(found, "class", "type", "string", item, HERE)
    if "self" in value and type(item := value["self"]) is not str:
        found = add_member(found, "self", "type", "string", item, HERE)
    if "type" in value and type(item := value["type"]) is not str:
        found = add_member(found, "type", "type", "string", item, HERE)
    if "id" in value and type(item := value["id"]) is not str:
        found = add_member(found, "id", "type", "string", item, HERE)
    if "date" in value:
        if type(item := value["date"]) is not str:
            found = add_member(found, "date", "type", "string", item, HERE)
        elif not is_date(item):
            found = add_member(found, "date", "format", "date", item, HERE)
    if "datetime" in value:
        if type(item := value["datetime"]) is not str:
            found = add_member(found, "datetime", "type", "string", item, HERE)
        elif not is_date_time(item):
            found = add_member(found, "datetime", "format", "date-time", item, HERE)
    if "list" in value:
        item = value["list"]
        if inner := _properties_list(item):
            found = nest(found, "/list", inner)
    if "dict" in value:
        item = value["dict"]
        if inner := _properties_dict(item):
            found = nest(found, "/dict", inner)
    if "str" in value and type(item := value["str"]) is not str:
        found = add_member(found, "str", "type", "string", item, HERE)
    if "int" in value and type(item := value["int"]) is not int and not is_whole(item):
        found = add_member(found, "int", "type", "integer", item, HERE)
    if "field" in value and type(item := value["field"]) is not str:
        found = add_member(found, "field", "type", "string", item, HERE)
    if "additional_properties" in value:
        if type(item := value["additional_properties"]) is not str:
            found = add_member(
                found, "additional_properties", "type", "string", item, HERE
            )
    if "a-b" in value and type(item := value["a-b"]) is not str:
        found = add_member(found, "a-b", "type", "string", item, HERE)
    if "a_b" in value and type(item := value["a_b"]) is not str:
        found = add_member(found, "a_b", "type", "string", item, HERE)
    if "A B" in value and type(item := value["A B"]) is not str:
        found = add_member(found, "A B", "type", "string", item, HERE)
    if "straße" in value and type(item := value["straße"]) is not str:
        found = add_member(found, "straße", "type", "string", item, HERE)
    if "名前" in value and type(item := value["名前"]) is not str:
        found = add_member(found, "名前", "type", "string", item, HERE)
    if "ﬁeld" in value and type(item := value["ﬁeld"]) is not str:
        found = add_member(found, "ﬁeld", "type", "string", item, HERE)
    if "" in value and type(item := value[""]) is not str:
        found = add_member(found, "", "type", "string", item, HERE)
    if "9lives" in value:
        if type(item := value["9lives"]) is not int and not is_whole(item):
            found = add_member(found, "9lives", "type", "integer", item, HERE)
    if "+1" in value and type(item := value["+1"]) is not int and not is_whole(item):
        found = add_member(found, "+1", "type", "integer", item, HERE)
    if "-1" in value and type(item := value["-1"]) is not int and not is_whole(item):
        found = add_member(found, "-1", "type", "integer", item, HERE)
    if "_private" in value and type(item := value["_private"]) is not str:
        found = add_member(found, "_private", "type", "string", item, HERE)
    if "__dunder__" in value and type(item := value["__dunder__"]) is not str:
        found = add_member(found, "__dunder__", "type", "string", item, HERE)
    if "HTTPServerURL" in value and type(item := value["HTTPServerURL"]) is not str:
        found = add_member(found, "HTTPServerURL", "type", "string", item, HERE)
    if "None" in value and type(item := value["None"]) is not str:
        found = add_member(found, "None", "type", "string", item, HERE)
    if "order" in value:
        item = value["order"]
        if inner := order_2f1204.check(item):
            found = nest(found, "/order", inner)
    if 'quote"\\' in value and type(item := value['quote"\\']) is not str:
        found = add_member(found, 'quote"\\', "type", "string", item, HERE)
    return found


def _properties_list(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Order/properties/list`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/list")
    for index, entry in enumerate(value):
        if type(entry) is not str:
            found = add(
                found,
                f"/{index}",
                "type",
                "string",
                entry,
                HERE + "/properties/list/items",
            )
    return found


def _properties_dict(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Order/properties/dict`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/properties/dict")
    for key, item in value.items():
        if type(item) is not str:
            found = add(
                found,
                token(key),
                "type",
                "string",
                item,
                HERE + "/properties/dict/additionalProperties",
            )
    return found

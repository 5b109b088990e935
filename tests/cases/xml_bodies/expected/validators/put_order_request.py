"""Checks: Body of `PUT /orders`."""

from ..runtime.core.check_results import (
    Found,
    Json,
    absent,
    add,
    additional,
    member,
    nest,
)
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1orders/put/requestBody/content/application~1xml/schema"


def validate_put_order_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "id" not in value or type(item := value["id"]) is not int and not is_whole(item):
        found = member(found, value, "id", "type", "integer", HERE)
    if "express" in value and type(value["express"]) is not bool:
        found = member(found, value, "express", "type", "boolean", HERE)
    if "note" in value and type(item := value["note"]) is not str and item is not None:
        found = member(found, value, "note", "type", ("string", "null"), HERE)
    if "lines" not in value or type(item := value["lines"]) is not list:
        found = member(found, value, "lines", "type", "array", HERE)
    else:
        for index, entry in enumerate(item):
            if inner := _properties_lines_items(entry):
                found = nest(found, inner, "lines", index)
    if "price" in value:
        if type(item := value["price"]) is not float and type(item) is not int:
            found = member(found, value, "price", "type", "number", HERE)
        elif item - item != 0:
            found = member(found, value, "price", "type", "number", HERE)
    if "prices" in value:
        if type(item := value["prices"]) is not dict:
            found = member(found, value, "prices", "type", "object", HERE)
        else:
            for key, entry in item.items():
                if type(entry) is not float and type(entry) is not int:
                    found = additional(
                        found, value, "prices", "type", "number", HERE, key
                    )
                elif entry - entry != 0:
                    found = additional(
                        found, value, "prices", "type", "number", HERE, key
                    )
    return found


def _properties_lines_items(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/properties/lines/items")
    if "count" not in value:
        found = absent(found, value, "count", HERE + "/properties/lines/items")
    elif type(item := value["count"]) is not int and not is_whole(item):
        found = member(
            found, value, "count", "type", "integer", HERE + "/properties/lines/items"
        )
    if "text" not in value or type(value["text"]) is not str:
        found = member(
            found, value, "text", "type", "string", HERE + "/properties/lines/items"
        )
    return found

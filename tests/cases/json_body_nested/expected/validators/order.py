"""Checks: `#/components/schemas/Order`."""

from ..runtime.core.check_results import (
    REDACTED,
    Found,
    Json,
    absent,
    add,
    additional,
    below,
    member,
    nest,
)
from ..runtime.core.json_values import multiple_of
from ..runtime.validation.formats.dates import is_date_time, is_time
from ..runtime.validation.formats.identifiers import is_uuid
from ..runtime.validation.violations import Violation, run
from . import customer, line

HERE = "#/components/schemas/Order"
VALUES_1 = ("open", "paid", None)


def validate_order(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "id" in value:
        if type(item := value["id"]) is not str:
            found = member(found, value, "id", "type", "string", HERE)
        elif not is_uuid(item):
            found = member(found, value, "id", "format", "uuid", HERE)
    if "created" in value:
        if type(item := value["created"]) is not str:
            found = member(found, value, "created", "type", "string", HERE)
        elif not is_date_time(item):
            found = member(found, value, "created", "format", "date-time", HERE)
    if "secret" not in value:
        found = absent(found, value, "secret", HERE)
    elif type(value["secret"]) is not str:
        found = below(found, "type", "string", REDACTED, HERE, "secret")
    if "customer" not in value:
        found = absent(found, value, "customer", HERE)
    elif inner := customer.check(value["customer"]):
        found = nest(found, inner, "customer")
    if "lines" not in value or type(item := value["lines"]) is not list:
        found = member(found, value, "lines", "type", "array", HERE)
    else:
        if len(item) < 1:
            found = member(found, value, "lines", "minItems", 1, HERE)
        for index, entry in enumerate(item):
            if inner := line.check(entry):
                found = nest(found, inner, "lines", index)
    if "note" not in value:
        found = absent(found, value, "note", HERE)
    elif type(item := value["note"]) is not str and item is not None:
        found = member(found, value, "note", "type", ("string", "null"), HERE)
    if "gift" in value and type(item := value["gift"]) is not str and item is not None:
        found = member(found, value, "gift", "type", ("string", "null"), HERE)
    if "price" in value:
        if type(item := value["price"]) is not float and type(item) is not int:
            found = member(found, value, "price", "type", "number", HERE)
        elif item - item != 0:
            found = member(found, value, "price", "type", "number", HERE)
        else:
            if item < 0:
                found = member(found, value, "price", "minimum", 0, HERE)
            if not multiple_of(item, 0.01):
                found = member(found, value, "price", "multipleOf", 0.01, HERE)
    if "attributes" in value:
        if type(item := value["attributes"]) is not dict:
            found = member(found, value, "attributes", "type", "object", HERE)
        else:
            for key, entry in item.items():
                if type(entry) is not str:
                    found = additional(
                        found, value, "attributes", "type", "string", HERE, key
                    )
    if "matrix" in value:
        if type(item := value["matrix"]) is not list:
            found = member(found, value, "matrix", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if inner := _properties_matrix_items(entry):
                    found = nest(found, inner, "matrix", index)
    if "status" in value:
        if type(item := value["status"]) is not str and item is not None:
            found = member(found, value, "status", "type", ("string", "null"), HERE)
        elif item not in VALUES_1:
            found = member(found, value, "status", "enum", VALUES_1, HERE)
    if "shipping" in value and (inner := _properties_shipping(value["shipping"])):
        found = nest(found, inner, "shipping")
    return found


def _properties_shipping(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/properties/shipping")
    if "street" not in value or type(value["street"]) is not str:
        found = member(
            found, value, "street", "type", "string", HERE + "/properties/shipping"
        )
    if "window" in value:
        if inner := _properties_shipping_properties_window(value["window"]):
            found = nest(found, inner, "window")
    return found


def _properties_matrix_items(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE + "/properties/matrix/items")
    for index, entry in enumerate(value):
        if type(entry) is not float and type(entry) is not int:
            found = below(
                found, "type", "number", entry, HERE + "/properties/matrix/items", index
            )
        elif entry - entry != 0:
            found = below(
                found, "type", "number", entry, HERE + "/properties/matrix/items", index
            )
    return found


def _properties_shipping_properties_window(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(
            None,
            "type",
            "object",
            value,
            HERE + "/properties/shipping/properties/window",
        )
    for name in ("from", "to"):
        if name in value:
            if type(item := value[name]) is not str:
                found = member(
                    found,
                    value,
                    name,
                    "type",
                    "string",
                    HERE + "/properties/shipping/properties/window",
                )
            elif not is_time(item):
                found = member(
                    found,
                    value,
                    name,
                    "format",
                    "time",
                    HERE + "/properties/shipping/properties/window",
                )
    return found

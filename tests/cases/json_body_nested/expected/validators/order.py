"""Checks: `#/components/schemas/Order`."""

from __future__ import annotations

from ..runtime.formats.dates import is_date_time, is_time
from ..runtime.formats.identifiers import is_uuid
from ..runtime.plain import plain
from ..runtime.violations import (
    REDACTED,
    Json,
    Violation,
    add,
    add_member,
    multiple_of,
    nest,
    run,
    token,
)
from . import customer, line

HERE = "#/components/schemas/Order"


def validate_order(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Order`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "id" in value:
        if type(item := value["id"]) is not str:
            found = add_member(found, "id", "type", "string", item, HERE)
        elif not is_uuid(item):
            found = add_member(found, "id", "format", "uuid", item, HERE)
    if "created" in value:
        if type(item := value["created"]) is not str:
            found = add_member(found, "created", "type", "string", item, HERE)
        elif not is_date_time(item):
            found = add_member(found, "created", "format", "date-time", item, HERE)
    if "secret" not in value:
        found = add(found, "", "required", "secret", value, HERE)
    elif type(item := value["secret"]) is not str:
        found = add_member(found, "secret", "type", "string", REDACTED, HERE)
    if "customer" not in value:
        found = add(found, "", "required", "customer", value, HERE)
    else:
        item = value["customer"]
        if inner := customer.check(item):
            found = nest(found, "/customer", inner)
    if "lines" not in value:
        found = add(found, "", "required", "lines", value, HERE)
    else:
        item = value["lines"]
        if inner := _properties_lines(item):
            found = nest(found, "/lines", inner)
    if "note" not in value:
        found = add(found, "", "required", "note", value, HERE)
    elif type(item := value["note"]) is not str and item is not None:
        found = add_member(found, "note", "type", ("string", "null"), item, HERE)
    if "gift" in value and type(item := value["gift"]) is not str and item is not None:
        found = add_member(found, "gift", "type", ("string", "null"), item, HERE)
    if "price" in value:
        if type(item := value["price"]) is not float and type(item) is not int:
            found = add_member(found, "price", "type", "number", item, HERE)
        else:
            if item < 0:
                found = add_member(found, "price", "minimum", 0, item, HERE)
            if not multiple_of(item, 0.01):
                found = add_member(found, "price", "multipleOf", 0.01, item, HERE)
    if "attributes" in value:
        item = value["attributes"]
        if inner := _properties_attributes(item):
            found = nest(found, "/attributes", inner)
    if "matrix" in value:
        item = value["matrix"]
        if inner := _properties_matrix(item):
            found = nest(found, "/matrix", inner)
    if "status" in value:
        if type(item := value["status"]) is not str and item is not None:
            found = add_member(found, "status", "type", ("string", "null"), item, HERE)
        elif item is not None and item not in ("open", "paid", None):
            found = add_member(
                found, "status", "enum", ("open", "paid", None), item, HERE
            )
    if "shipping" in value:
        item = value["shipping"]
        if inner := _properties_shipping(item):
            found = nest(found, "/shipping", inner)
    return found


def _properties_lines(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Order/properties/lines`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/lines")
    if len(value) < 1:
        found = add(found, "", "minItems", 1, value, HERE + "/properties/lines")
    for index, entry in enumerate(value):
        if inner := line.check(entry):
            found = nest(found, f"/{index}", inner)
    return found


def _properties_attributes(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Order/properties/attributes`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/properties/attributes")
    for key, item in value.items():
        if type(item) is not str:
            found = add(
                found,
                token(key),
                "type",
                "string",
                item,
                HERE + "/properties/attributes/additionalProperties",
            )
    return found


def _properties_matrix(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Order/properties/matrix`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/matrix")
    for index, entry in enumerate(value):
        if inner := _properties_matrix_items(entry):
            found = nest(found, f"/{index}", inner)
    return found


def _properties_shipping(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Order/properties/shipping`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/properties/shipping")
    if "street" not in value:
        found = add(
            found, "", "required", "street", value, HERE + "/properties/shipping"
        )
    elif type(item := value["street"]) is not str:
        found = add_member(
            found, "street", "type", "string", item, HERE + "/properties/shipping"
        )
    if "window" in value:
        item = value["window"]
        if inner := _properties_shipping_properties_window(item):
            found = nest(found, "/window", inner)
    return found


def _properties_matrix_items(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Order/properties/matrix/items`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/matrix/items")
    for index, entry in enumerate(value):
        if type(entry) is not float and type(entry) is not int:
            found = add(
                found,
                f"/{index}",
                "type",
                "number",
                entry,
                HERE + "/properties/matrix/items/items",
            )
    return found


def _properties_shipping_properties_window(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Order/properties/shipping/properties/window`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(
            None,
            "",
            "type",
            "object",
            value,
            HERE + "/properties/shipping/properties/window",
        )
    if "from" in value:
        if type(item := value["from"]) is not str:
            found = add_member(
                found,
                "from",
                "type",
                "string",
                item,
                HERE + "/properties/shipping/properties/window",
            )
        elif not is_time(item):
            found = add_member(
                found,
                "from",
                "format",
                "time",
                item,
                HERE + "/properties/shipping/properties/window",
            )
    if "to" in value:
        if type(item := value["to"]) is not str:
            found = add_member(
                found,
                "to",
                "type",
                "string",
                item,
                HERE + "/properties/shipping/properties/window",
            )
        elif not is_time(item):
            found = add_member(
                found,
                "to",
                "format",
                "time",
                item,
                HERE + "/properties/shipping/properties/window",
            )
    return found

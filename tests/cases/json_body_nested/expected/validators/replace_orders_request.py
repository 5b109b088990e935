"""Checks: Body of `PUT /list`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import order

HERE = "#/paths/~1list/put/requestBody/content/application~1json/schema"


def validate_replace_orders_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model: Body of `PUT /list`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE)
    if len(value) > 100:
        found = add(found, "", "maxItems", 100, value, HERE)
    for index, entry in enumerate(value):
        if inner := order.check(entry):
            found = nest(found, f"/{index}", inner)
    return found

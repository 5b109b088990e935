"""Checks: Body of `PUT /list`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.validation.violations import Violation, run
from . import order

HERE = "#/paths/~1list/put/requestBody/content/application~1json/schema"


def validate_replace_orders_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE)
    if len(value) > 100:
        found = add(found, "maxItems", 100, value, HERE)
    for index, entry in enumerate(value):
        if inner := order.check(entry):
            found = nest(found, inner, index)
    return found

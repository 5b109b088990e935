"""Checks: `#/components/schemas/Line`."""

import re

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.numbers import is_int64
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Line"
PATTERN_1 = re.compile('^[0-9]{4}-"x"\\Z').search


def validate_line(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "sku" not in value or type(item := value["sku"]) is not str:
        found = member(found, value, "sku", "type", "string", HERE)
    elif not PATTERN_1(item):
        found = member(found, value, "sku", "pattern", '^\\d{4}-"x"$', HERE)
    if "quantity" in value:
        if type(item := value["quantity"]) is not int and not is_whole(item):
            found = member(found, value, "quantity", "type", "integer", HERE)
        else:
            if item < 1:
                found = member(found, value, "quantity", "minimum", 1, HERE)
            if not is_int64(item):
                found = member(found, value, "quantity", "format", "int64", HERE)
    for key, item in value.items():
        if key not in ("sku", "quantity"):
            if type(item) is not int and not is_whole(item):
                found = add(
                    found, "type", "integer", item, HERE + "/additionalProperties", key
                )
    return found

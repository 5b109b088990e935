"""Checks: `#/components/schemas/Line`."""

from __future__ import annotations

import re

from ..runtime.formats.numbers import is_int64
from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run, token

HERE = "#/components/schemas/Line"
PATTERN_1 = re.compile('^[0-9]{4}-"x"\\Z').search


def validate_line(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Line`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "sku" not in value:
        found = add(found, "", "required", "sku", value, HERE)
    elif type(item := value["sku"]) is not str:
        found = add_member(found, "sku", "type", "string", item, HERE)
    elif not PATTERN_1(item):
        found = add_member(found, "sku", "pattern", '^\\d{4}-"x"$', item, HERE)
    if "quantity" in value:
        if type(item := value["quantity"]) is not int and not is_whole(item):
            found = add_member(found, "quantity", "type", "integer", item, HERE)
        else:
            if item < 1:
                found = add_member(found, "quantity", "minimum", 1, item, HERE)
            if not is_int64(item):
                found = add_member(found, "quantity", "format", "int64", item, HERE)
    for key, item in value.items():
        if key not in ("sku", "quantity"):
            if type(item) is not int and not is_whole(item):
                found = add(
                    found,
                    token(key),
                    "type",
                    "integer",
                    item,
                    HERE + "/additionalProperties",
                )
    return found

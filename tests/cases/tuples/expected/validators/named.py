"""Checks: `#/components/schemas/Named`."""

from __future__ import annotations

import re

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run, token

HERE = "#/components/schemas/Named"
PATTERN_1 = re.compile("^x-").search
PATTERN_2 = re.compile("^n-").search


def validate_named(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Named`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "known" in value and type(item := value["known"]) is not bool:
        found = add_member(found, "known", "type", "boolean", item, HERE)
    for key, item in value.items():
        if PATTERN_1(key):
            if type(item) is not str:
                found = add(
                    found,
                    token(key),
                    "type",
                    "string",
                    item,
                    HERE + "/patternProperties/^x-",
                )
        if PATTERN_2(key):
            if type(item) is not int and not is_whole(item):
                found = add(
                    found,
                    token(key),
                    "type",
                    "integer",
                    item,
                    HERE + "/patternProperties/^n-",
                )
        if key not in ("known",) and not PATTERN_1(key) and not PATTERN_2(key):
            found = add(found, token(key), "additionalProperties", False, item, HERE)
    return found

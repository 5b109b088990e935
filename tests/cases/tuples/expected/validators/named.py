"""Checks: `#/components/schemas/Named`."""

import re

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Named"
PATTERN_1 = re.compile("^x-").search
PATTERN_2 = re.compile("^n-").search


def validate_named(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "known" in value and type(value["known"]) is not bool:
        found = member(found, value, "known", "type", "boolean", HERE)
    for key, item in value.items():
        if PATTERN_1(key):
            if type(item) is not str:
                found = add(
                    found, "type", "string", item, HERE + "/patternProperties/^x-", key
                )
        if PATTERN_2(key):
            if type(item) is not int and not is_whole(item):
                found = add(
                    found, "type", "integer", item, HERE + "/patternProperties/^n-", key
                )
        if key not in ("known",) and not PATTERN_1(key) and not PATTERN_2(key):
            found = add(found, "additionalProperties", False, item, HERE, key)
    return found

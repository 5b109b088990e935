"""Checks: `#/components/schemas/Loose`."""

import re

from ..runtime.core.check_results import Found, Json, add
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Loose"
PATTERN_1 = re.compile("^x-").search


def validate_loose(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    for key, item in value.items():
        if PATTERN_1(key):
            if type(item) is not str:
                found = add(
                    found, "type", "string", item, HERE + "/patternProperties/^x-", key
                )
        if not PATTERN_1(key):
            if type(item) is not int and not is_whole(item):
                found = add(
                    found, "type", "integer", item, HERE + "/additionalProperties", key
                )
    return found

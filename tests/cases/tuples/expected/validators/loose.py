"""Checks: `#/components/schemas/Loose`."""

from __future__ import annotations

import re

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run, token

HERE = "#/components/schemas/Loose"
PATTERN_1 = re.compile("^x-").search


def validate_loose(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Loose`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
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
        if not PATTERN_1(key):
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

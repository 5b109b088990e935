"""Checks: `#/components/schemas/Phone`."""

from __future__ import annotations

import re

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Phone"
PATTERN_1 = re.compile("^\\+[0-9]+\\Z").search


def validate_phone(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Phone`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE)
    elif not PATTERN_1(value):
        found = add(found, "", "pattern", "^[+][0-9]+$", value, HERE)
    return found

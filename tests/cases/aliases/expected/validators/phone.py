"""Checks: `#/components/schemas/Phone`."""

import re

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Phone"
PATTERN_1 = re.compile("^\\+[0-9]+\\Z").search


def validate_phone(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE)
    elif not PATTERN_1(value):
        found = add(found, "pattern", "^[+][0-9]+$", value, HERE)
    return found

"""Checks: `#/components/schemas/Company`."""

import re

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Company"
PATTERN_1 = re.compile("^[A-Z]{2}").search


def validate_company(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "vat" not in value or type(item := value["vat"]) is not str:
        found = member(found, value, "vat", "type", "string", HERE)
    elif not PATTERN_1(item):
        found = member(found, value, "vat", "pattern", "^[A-Z]{2}", HERE)
    return found

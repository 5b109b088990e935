"""Checks: `#/components/schemas/Company`."""

from __future__ import annotations

import re

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/components/schemas/Company"
PATTERN_1 = re.compile("^[A-Z]{2}").search


def validate_company(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Company`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "vat" not in value:
        found = add(found, "", "required", "vat", value, HERE)
    elif type(item := value["vat"]) is not str:
        found = add_member(found, "vat", "type", "string", item, HERE)
    elif not PATTERN_1(item):
        found = add_member(found, "vat", "pattern", "^[A-Z]{2}", item, HERE)
    return found

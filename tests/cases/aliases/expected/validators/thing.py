"""Checks: `#/components/schemas/Thing`."""

from __future__ import annotations

import re

from ..runtime.depth import deep
from ..runtime.formats.dates import is_date_time
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import 名前, things

HERE = "#/components/schemas/Thing"
PATTERN_1 = re.compile("^\\+[0-9]+\\Z").search


def validate_thing(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Thing`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "phone" not in value:
        found = add(found, "", "required", "phone", value, HERE)
    elif type(item := value["phone"]) is not str:
        found = add(
            found, "/phone", "type", "string", item, "#/components/schemas/Phone"
        )
    elif not PATTERN_1(item):
        found = add(
            found,
            "/phone",
            "pattern",
            "^[+][0-9]+$",
            item,
            "#/components/schemas/Phone",
        )
    if "when" in value:
        if type(item := value["when"]) is not str:
            found = add(
                found, "/when", "type", "string", item, "#/components/schemas/When"
            )
        elif not is_date_time(item):
            found = add(
                found, "/when", "format", "date-time", item, "#/components/schemas/When"
            )
    if "things" in value:
        item = value["things"]
        if inner := things.check(item):
            found = nest(found, "/things", inner)
    if "gone" in value and type(item := value["gone"]) is not str and item is not None:
        found = add(
            found,
            "/gone",
            "type",
            ("string", "null"),
            item,
            "#/components/schemas/Gone",
        )
    if "名前" in value:
        item = value["名前"]
        if inner := 名前.check(item):
            found = nest(found, "/名前", inner)
    if "absent" not in value:
        found = add(found, "", "required", "absent", value, HERE)
    return found

"""Checks: `#/components/schemas/Line`."""

from __future__ import annotations

from ..runtime.formats.dates import is_date
from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, nest, run
from . import point

HERE = "#/components/schemas/Line"


def validate_line(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Line`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "from" not in value:
        found = add(found, "", "required", "from", value, HERE)
    else:
        item = value["from"]
        if inner := point.check(item):
            found = nest(found, "/from", inner)
    if "to" not in value:
        found = add(found, "", "required", "to", value, HERE)
    else:
        item = value["to"]
        if inner := point.check(item):
            found = nest(found, "/to", inner)
    if "dated" in value:
        item = value["dated"]
        if inner := _properties_dated(item):
            found = nest(found, "/dated", inner)
    if "short" in value:
        item = value["short"]
        if inner := _properties_short(item):
            found = nest(found, "/short", inner)
    if "open" in value:
        item = value["open"]
        if inner := _properties_open(item):
            found = nest(found, "/open", inner)
    if "capped" in value:
        item = value["capped"]
        if inner := _properties_capped(item):
            found = nest(found, "/capped", inner)
    return found


def _properties_dated(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Line/properties/dated`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/dated")
    if len(value) < 1:
        found = add(found, "", "minItems", 1, value, HERE + "/properties/dated")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "/0",
                "type",
                "string",
                entry,
                HERE + "/properties/dated/prefixItems/0",
            )
        elif not is_date(entry):
            found = add(
                found,
                "/0",
                "format",
                "date",
                entry,
                HERE + "/properties/dated/prefixItems/0",
            )
    for index, entry in enumerate(value[1:], 1):
        if inner := point.check(entry):
            found = nest(found, f"/{index}", inner)
    return found


def _properties_short(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Line/properties/short`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/short")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "/0",
                "type",
                "string",
                entry,
                HERE + "/properties/short/prefixItems/0",
            )
    if len(value) > 1:
        entry = value[1]
        if type(entry) is not int and not is_whole(entry):
            found = add(
                found,
                "/1",
                "type",
                "integer",
                entry,
                HERE + "/properties/short/prefixItems/1",
            )
    if len(value) > 2:
        found = add(found, "/2", "items", False, value[2], HERE + "/properties/short")
    return found


def _properties_open(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Line/properties/open`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/open")
    if len(value) < 1:
        found = add(found, "", "minItems", 1, value, HERE + "/properties/open")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "/0",
                "type",
                "string",
                entry,
                HERE + "/properties/open/prefixItems/0",
            )
    return found


def _properties_capped(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Line/properties/capped`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/capped")
    if len(value) < 2:
        found = add(found, "", "minItems", 2, value, HERE + "/properties/capped")
    if len(value) > 2:
        found = add(found, "", "maxItems", 2, value, HERE + "/properties/capped")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "/0",
                "type",
                "string",
                entry,
                HERE + "/properties/capped/prefixItems/0",
            )
    if len(value) > 1:
        entry = value[1]
        if entry is not None:
            found = add(
                found,
                "/1",
                "type",
                "null",
                entry,
                HERE + "/properties/capped/prefixItems/1",
            )
    return found

"""Checks: `#/components/schemas/Line`."""

from ..runtime.core.check_results import Found, Json, absent, add, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.violations import Violation, run
from . import point

HERE = "#/components/schemas/Line"


def validate_line(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    for name in ("from", "to"):
        if name not in value:
            found = absent(found, value, name, HERE)
        elif inner := point.check(value[name]):
            found = nest(found, inner, name)
    if "dated" in value and (inner := _properties_dated(value["dated"])):
        found = nest(found, inner, "dated")
    if "short" in value and (inner := _properties_short(value["short"])):
        found = nest(found, inner, "short")
    if "open" in value and (inner := _properties_open(value["open"])):
        found = nest(found, inner, "open")
    if "capped" in value and (inner := _properties_capped(value["capped"])):
        found = nest(found, inner, "capped")
    return found


def _properties_dated(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE + "/properties/dated")
    if len(value) < 1:
        found = add(found, "minItems", 1, value, HERE + "/properties/dated")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "type",
                "string",
                entry,
                HERE + "/properties/dated/prefixItems/0",
                0,
            )
        elif not is_date(entry):
            found = add(
                found,
                "format",
                "date",
                entry,
                HERE + "/properties/dated/prefixItems/0",
                0,
            )
    for index, entry in enumerate(value[1:], 1):
        if inner := point.check(entry):
            found = nest(found, inner, index)
    return found


def _properties_short(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE + "/properties/short")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "type",
                "string",
                entry,
                HERE + "/properties/short/prefixItems/0",
                0,
            )
    if len(value) > 1:
        entry = value[1]
        if type(entry) is not int and not is_whole(entry):
            found = add(
                found,
                "type",
                "integer",
                entry,
                HERE + "/properties/short/prefixItems/1",
                1,
            )
    if len(value) > 2:
        found = add(found, "items", False, value[2], HERE + "/properties/short", 2)
    return found


def _properties_open(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE + "/properties/open")
    if len(value) < 1:
        found = add(found, "minItems", 1, value, HERE + "/properties/open")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "type",
                "string",
                entry,
                HERE + "/properties/open/prefixItems/0",
                0,
            )
    return found


def _properties_capped(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE + "/properties/capped")
    if len(value) < 2:
        found = add(found, "minItems", 2, value, HERE + "/properties/capped")
    if len(value) > 2:
        found = add(found, "maxItems", 2, value, HERE + "/properties/capped")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "type",
                "string",
                entry,
                HERE + "/properties/capped/prefixItems/0",
                0,
            )
    if len(value) > 1:
        entry = value[1]
        if entry is not None:
            found = add(
                found,
                "type",
                "null",
                entry,
                HERE + "/properties/capped/prefixItems/1",
                1,
            )
    return found

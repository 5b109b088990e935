"""Checks: `#/components/schemas/Order`."""

from ..runtime.core.check_results import Found, Json, add, additional, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date, is_date_time
from ..runtime.validation.violations import Violation, run
from . import order_2f1204

HERE = "#/components/schemas/Order"
NAMES_1 = (
    "class",
    "self",
    "type",
    "id",
    "str",
    "field",
    "additional_properties",
    "a-b",
    "a_b",
    "A B",
    "straße",
    "名前",
    "ﬁeld",
    "",
    "_private",
    "__dunder__",
    "HTTPServerURL",
    "None",
    'quote"\\',
)


def validate_order_ff02bd(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    for name in NAMES_1:
        if name in value and type(value[name]) is not str:
            found = member(found, value, name, "type", "string", HERE)
    if "date" in value:
        if type(item := value["date"]) is not str:
            found = member(found, value, "date", "type", "string", HERE)
        elif not is_date(item):
            found = member(found, value, "date", "format", "date", HERE)
    if "datetime" in value:
        if type(item := value["datetime"]) is not str:
            found = member(found, value, "datetime", "type", "string", HERE)
        elif not is_date_time(item):
            found = member(found, value, "datetime", "format", "date-time", HERE)
    if "list" in value:
        if type(item := value["list"]) is not list:
            found = member(found, value, "list", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if type(entry) is not str:
                    found = member(found, value, "list", "type", "string", HERE, index)
    if "dict" in value:
        if type(item := value["dict"]) is not dict:
            found = member(found, value, "dict", "type", "object", HERE)
        else:
            for key, entry in item.items():
                if type(entry) is not str:
                    found = additional(
                        found, value, "dict", "type", "string", HERE, key
                    )
    for name in ("int", "9lives", "+1", "-1"):
        if name in value:
            if type(item := value[name]) is not int and not is_whole(item):
                found = member(found, value, name, "type", "integer", HERE)
    if "order" in value and (inner := order_2f1204.check(value["order"])):
        found = nest(found, inner, "order")
    return found

"""Checks of the parameters of GET /things/{kind}."""

from __future__ import annotations

import re

from ..runtime.formats.dates import is_date, is_date_time, is_duration, is_time
from ..runtime.formats.identifiers import is_uuid
from ..runtime.formats.numbers import is_decimal, is_double, is_int32
from ..runtime.json_data import is_whole
from ..runtime.violations import Json, Violation, add, add_at, add_member, nest, unique

HERE = "#/paths/~1things~1{kind}/get"
PATTERN_1 = re.compile("^[A-Z]{3}\\Z").search
AT = {
    "/path": HERE + "/parameters",
    "/path/kind": "#/components/schemas/Kind",
    "/query": HERE + "/parameters",
    "/query/required_text": HERE + "/parameters/1/schema",
    "/query/limit": HERE + "/parameters/0/schema",
    "/query/ratio": HERE + "/parameters/2/schema",
    "/query/exact": HERE + "/parameters/3/schema",
    "/query/created": HERE + "/parameters/4/schema",
    "/query/day": HERE + "/parameters/5/schema",
    "/query/at": HERE + "/parameters/6/schema",
    "/query/within": HERE + "/parameters/7/schema",
    "/query/uuid": HERE + "/parameters/8/schema",
    "/query/price": HERE + "/parameters/9/schema",
    "/query/code": HERE + "/parameters/10/schema",
    "/query/order": HERE + "/parameters/11/schema",
    "/query/version": HERE + "/parameters/12/schema",
    "/query/raw": HERE + "/parameters/17/schema",
    "/query/empty": HERE + "/parameters/18/schema",
    "/query/nullable": HERE + "/parameters/19/schema",
    "/query/old": HERE + "/parameters/20/schema",
    "/header/X-Request-Id": HERE + "/parameters/22/schema",
    "/cookie/session": HERE + "/parameters/23/schema",
}


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    path = value["path"]
    if "kind" not in path:
        found = add_at(found, "/path", "required", "kind", path, AT)
    elif type(item := path["kind"]) is not str:
        found = add_at(found, "/path/kind", "type", "string", item, AT)
    elif item not in ("small", "large"):
        found = add_at(found, "/path/kind", "enum", ("small", "large"), item, AT)
    query = value["query"]
    if "required_text" not in query:
        found = add_at(found, "/query", "required", "required_text", query, AT)
    elif type(item := query["required_text"]) is not str:
        found = add_at(found, "/query/required_text", "type", "string", item, AT)
    elif len(item) < 1:
        found = add_at(found, "/query/required_text", "minLength", 1, item, AT)
    if "limit" in query:
        if type(item := query["limit"]) is not int and not is_whole(item):
            found = add_at(found, "/query/limit", "type", "integer", item, AT)
        else:
            if item < 1:
                found = add_at(found, "/query/limit", "minimum", 1, item, AT)
            if item > 100:
                found = add_at(found, "/query/limit", "maximum", 100, item, AT)
            if not is_int32(item):
                found = add_at(found, "/query/limit", "format", "int32", item, AT)
    if "ratio" in query:
        if type(item := query["ratio"]) is not float and type(item) is not int:
            found = add_at(found, "/query/ratio", "type", "number", item, AT)
        else:
            if item <= 0:
                found = add_at(found, "/query/ratio", "exclusiveMinimum", 0, item, AT)
            if not is_double(item):
                found = add_at(found, "/query/ratio", "format", "double", item, AT)
    if "exact" in query and type(item := query["exact"]) is not bool:
        found = add_at(found, "/query/exact", "type", "boolean", item, AT)
    if "created" in query:
        if type(item := query["created"]) is not str:
            found = add_at(found, "/query/created", "type", "string", item, AT)
        elif not is_date_time(item):
            found = add_at(found, "/query/created", "format", "date-time", item, AT)
    if "day" in query:
        if type(item := query["day"]) is not str:
            found = add_at(found, "/query/day", "type", "string", item, AT)
        elif not is_date(item):
            found = add_at(found, "/query/day", "format", "date", item, AT)
    if "at" in query:
        if type(item := query["at"]) is not str:
            found = add_at(found, "/query/at", "type", "string", item, AT)
        elif not is_time(item):
            found = add_at(found, "/query/at", "format", "time", item, AT)
    if "within" in query:
        if type(item := query["within"]) is not str:
            found = add_at(found, "/query/within", "type", "string", item, AT)
        elif not is_duration(item):
            found = add_at(found, "/query/within", "format", "duration", item, AT)
    if "uuid" in query:
        if type(item := query["uuid"]) is not str:
            found = add_at(found, "/query/uuid", "type", "string", item, AT)
        elif not is_uuid(item):
            found = add_at(found, "/query/uuid", "format", "uuid", item, AT)
    if "price" in query:
        if type(item := query["price"]) is not str:
            found = add_at(found, "/query/price", "type", "string", item, AT)
        elif not is_decimal(item):
            found = add_at(found, "/query/price", "format", "decimal", item, AT)
    if "code" in query:
        if type(item := query["code"]) is not str:
            found = add_at(found, "/query/code", "type", "string", item, AT)
        elif not PATTERN_1(item):
            found = add_at(found, "/query/code", "pattern", "^[A-Z]{3}$", item, AT)
    if "order" in query:
        if type(item := query["order"]) is not str:
            found = add_at(found, "/query/order", "type", "string", item, AT)
        elif item not in ("asc", "desc"):
            found = add_at(found, "/query/order", "enum", ("asc", "desc"), item, AT)
    if "version" in query:
        if type(item := query["version"]) is not int and not is_whole(item):
            found = add_at(found, "/query/version", "type", "integer", item, AT)
        elif item not in (1, 2):
            found = add_at(found, "/query/version", "enum", (1, 2), item, AT)
    if "ids" in query:
        item = query["ids"]
        if inner := _parameters_13_schema(item):
            found = nest(found, "/query/ids", inner)
    if "names" in query:
        item = query["names"]
        if inner := _parameters_14_schema(item):
            found = nest(found, "/query/names", inner)
    if "spaced" in query:
        item = query["spaced"]
        if inner := _parameters_15_schema(item):
            found = nest(found, "/query/spaced", inner)
    if "filter" in query:
        item = query["filter"]
        if inner := _parameters_16_schema(item):
            found = nest(found, "/query/filter", inner)
    if "raw" in query and type(item := query["raw"]) is not str:
        found = add_at(found, "/query/raw", "type", "string", item, AT)
    if "empty" in query and type(item := query["empty"]) is not str:
        found = add_at(found, "/query/empty", "type", "string", item, AT)
    if "nullable" in query:
        if type(item := query["nullable"]) is not str and item is not None:
            found = add_at(
                found, "/query/nullable", "type", ("string", "null"), item, AT
            )
    if "old" in query and type(item := query["old"]) is not int and not is_whole(item):
        found = add_at(found, "/query/old", "type", "integer", item, AT)
    if "json" in query:
        item = query["json"]
        if inner := _parameters_21_content_application_json_schema(item):
            found = nest(found, "/query/json", inner)
    header = value["header"]
    if "X-Request-Id" in header:
        if type(item := header["X-Request-Id"]) is not str:
            found = add_at(found, "/header/X-Request-Id", "type", "string", item, AT)
        elif not is_uuid(item):
            found = add_at(found, "/header/X-Request-Id", "format", "uuid", item, AT)
    cookie = value["cookie"]
    if "session" in cookie and type(item := cookie["session"]) is not str:
        found = add_at(found, "/cookie/session", "type", "string", item, AT)
    return found


def _parameters_13_schema(value: Json) -> list[Violation] | None:
    """`#/paths/~1things~1{kind}/get/parameters/13/schema`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/parameters/13/schema")
    if len(value) < 1:
        found = add(found, "", "minItems", 1, value, HERE + "/parameters/13/schema")
    if len(value) > 3:
        found = add(found, "", "maxItems", 3, value, HERE + "/parameters/13/schema")
    if (pair := unique(value)) is not None:
        found = add(
            found, "", "uniqueItems", pair, value, HERE + "/parameters/13/schema"
        )
    for index, entry in enumerate(value):
        if type(entry) is not int and not is_whole(entry):
            found = add(
                found,
                f"/{index}",
                "type",
                "integer",
                entry,
                HERE + "/parameters/13/schema/items",
            )
    return found


def _parameters_14_schema(value: Json) -> list[Violation] | None:
    """`#/paths/~1things~1{kind}/get/parameters/14/schema`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/parameters/14/schema")
    for index, entry in enumerate(value):
        if type(entry) is not str:
            found = add(
                found,
                f"/{index}",
                "type",
                "string",
                entry,
                HERE + "/parameters/14/schema/items",
            )
    return found


def _parameters_15_schema(value: Json) -> list[Violation] | None:
    """`#/paths/~1things~1{kind}/get/parameters/15/schema`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/parameters/15/schema")
    for index, entry in enumerate(value):
        if type(entry) is not str:
            found = add(
                found,
                f"/{index}",
                "type",
                "string",
                entry,
                HERE + "/parameters/15/schema/items",
            )
    return found


def _parameters_16_schema(value: Json) -> list[Violation] | None:
    """`#/paths/~1things~1{kind}/get/parameters/16/schema`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/parameters/16/schema")
    if "color" in value and type(item := value["color"]) is not str:
        found = add_member(
            found, "color", "type", "string", item, HERE + "/parameters/16/schema"
        )
    if "size" in value:
        if type(item := value["size"]) is not int and not is_whole(item):
            found = add_member(
                found, "size", "type", "integer", item, HERE + "/parameters/16/schema"
            )
    return found


def _parameters_21_content_application_json_schema(
    value: Json,
) -> list[Violation] | None:
    """`#/paths/~1things~1{kind}/get/parameters/21/content/application~1json/schema`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(
            None,
            "",
            "type",
            "object",
            value,
            HERE + "/parameters/21/content/application~1json/schema",
        )
    if "a" in value and type(item := value["a"]) is not int and not is_whole(item):
        found = add_member(
            found,
            "a",
            "type",
            "integer",
            item,
            HERE + "/parameters/21/content/application~1json/schema",
        )
    return found

"""Parameters of GET /things/{kind}."""

import re

from ..runtime.core.check_results import Found, Json, add, argument, member, nest
from ..runtime.core.json_values import is_whole, unique
from ..runtime.validation.formats.dates import (
    is_date,
    is_date_time,
    is_duration,
    is_time,
)
from ..runtime.validation.formats.identifiers import is_uuid
from ..runtime.validation.formats.numbers import is_decimal, is_double, is_int32
from . import kind

HERE = "#/paths/~1things~1{kind}/get"
PATTERN_1 = re.compile("^[A-Z]{3}\\Z").search
VALUES_1 = (1, 2)
EXPECTED_1 = ("string", "null")
AT = (
    HERE,
    "query/required_text 1 query/limit 0 query/ratio 2 query/exact 3 query/created 4 "
    "query/day 5 query/at 6 query/within 7 query/uuid 8 query/price 9 query/code 10 "
    "query/order 11 query/version 12 query/ids 13 query/names 14 query/spaced 15 "
    "query/raw 17 query/empty 18 query/nullable 19 query/old 20 header/X-Request-Id "
    "22 cookie/session 23",
)


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "kind" not in path:
        found = add(found, "required", "kind", path, HERE + "/parameters", "path")
    elif inner := kind.check(path["kind"]):
        found = nest(found, inner, "path", "kind")
    query = value["query"]
    if "required_text" not in query or type(item := query["required_text"]) is not str:
        found = argument(found, query, "query", "required_text", "type", "string", AT)
    elif len(item) < 1:
        found = argument(found, query, "query", "required_text", "minLength", 1, AT)
    if "limit" in query:
        if type(item := query["limit"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "limit", "type", "integer", AT)
        else:
            if item < 1:
                found = argument(found, query, "query", "limit", "minimum", 1, AT)
            if item > 100:
                found = argument(found, query, "query", "limit", "maximum", 100, AT)
            if not is_int32(item):
                found = argument(found, query, "query", "limit", "format", "int32", AT)
    if "ratio" in query:
        if type(item := query["ratio"]) is not float and type(item) is not int:
            found = argument(found, query, "query", "ratio", "type", "number", AT)
        elif item - item != 0:
            found = argument(found, query, "query", "ratio", "type", "number", AT)
        else:
            if item <= 0:
                found = argument(
                    found, query, "query", "ratio", "exclusiveMinimum", 0, AT
                )
            if not is_double(item):
                found = argument(found, query, "query", "ratio", "format", "double", AT)
    if "exact" in query and type(query["exact"]) is not bool:
        found = argument(found, query, "query", "exact", "type", "boolean", AT)
    if "created" in query:
        if type(item := query["created"]) is not str:
            found = argument(found, query, "query", "created", "type", "string", AT)
        elif not is_date_time(item):
            found = argument(
                found, query, "query", "created", "format", "date-time", AT
            )
    if "day" in query:
        if type(item := query["day"]) is not str:
            found = argument(found, query, "query", "day", "type", "string", AT)
        elif not is_date(item):
            found = argument(found, query, "query", "day", "format", "date", AT)
    if "at" in query:
        if type(item := query["at"]) is not str:
            found = argument(found, query, "query", "at", "type", "string", AT)
        elif not is_time(item):
            found = argument(found, query, "query", "at", "format", "time", AT)
    if "within" in query:
        if type(item := query["within"]) is not str:
            found = argument(found, query, "query", "within", "type", "string", AT)
        elif not is_duration(item):
            found = argument(found, query, "query", "within", "format", "duration", AT)
    if "uuid" in query:
        if type(item := query["uuid"]) is not str:
            found = argument(found, query, "query", "uuid", "type", "string", AT)
        elif not is_uuid(item):
            found = argument(found, query, "query", "uuid", "format", "uuid", AT)
    if "price" in query:
        if type(item := query["price"]) is not str:
            found = argument(found, query, "query", "price", "type", "string", AT)
        elif not is_decimal(item):
            found = argument(found, query, "query", "price", "format", "decimal", AT)
    if "code" in query:
        if type(item := query["code"]) is not str:
            found = argument(found, query, "query", "code", "type", "string", AT)
        elif not PATTERN_1(item):
            found = argument(found, query, "query", "code", "pattern", "^[A-Z]{3}$", AT)
    if "order" in query and query["order"] not in ("asc", "desc"):
        found = argument(found, query, "query", "order", "enum", ("asc", "desc"), AT)
    if "version" in query:
        if type(item := query["version"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "version", "type", "integer", AT)
        elif item not in VALUES_1:
            found = argument(found, query, "query", "version", "enum", VALUES_1, AT)
    if "ids" in query:
        if type(item := query["ids"]) is not list:
            found = argument(found, query, "query", "ids", "type", "array", AT)
        else:
            if len(item) < 1:
                found = argument(found, query, "query", "ids", "minItems", 1, AT)
            if len(item) > 3:
                found = argument(found, query, "query", "ids", "maxItems", 3, AT)
            if (pair := unique(item)) is not None:
                found = argument(found, query, "query", "ids", "uniqueItems", pair, AT)
            for index, entry in enumerate(item):
                if type(entry) is not int and not is_whole(entry):
                    found = argument(
                        found, query, "query", "ids", "type", "integer", AT, index
                    )
    for name in ("names", "spaced"):
        if name in query:
            if type(item := query[name]) is not list:
                found = argument(found, query, "query", name, "type", "array", AT)
            else:
                for index, entry in enumerate(item):
                    if type(entry) is not str:
                        found = argument(
                            found, query, "query", name, "type", "string", AT, index
                        )
    if "filter" in query and (inner := _parameters_16_schema(query["filter"])):
        found = nest(found, inner, "query", "filter")
    if "raw" in query and type(query["raw"]) is not str:
        found = argument(found, query, "query", "raw", "type", "string", AT)
    if "empty" in query and type(query["empty"]) is not str:
        found = argument(found, query, "query", "empty", "type", "string", AT)
    if "nullable" in query:
        if type(item := query["nullable"]) is not str and item is not None:
            found = argument(found, query, "query", "nullable", "type", EXPECTED_1, AT)
    if "old" in query and type(item := query["old"]) is not int and not is_whole(item):
        found = argument(found, query, "query", "old", "type", "integer", AT)
    if "json" in query:
        if inner := _parameters_21_content_application_json_schema(query["json"]):
            found = nest(found, inner, "query", "json")
    header = value["header"]
    if "X-Request-Id" in header:
        if type(item := header["X-Request-Id"]) is not str:
            found = argument(
                found, header, "header", "X-Request-Id", "type", "string", AT
            )
        elif not is_uuid(item):
            found = argument(
                found, header, "header", "X-Request-Id", "format", "uuid", AT
            )
    cookie = value["cookie"]
    if "session" in cookie and type(cookie["session"]) is not str:
        found = argument(found, cookie, "cookie", "session", "type", "string", AT)
    return found


def _parameters_16_schema(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/parameters/16/schema")
    if "color" in value and type(value["color"]) is not str:
        found = member(
            found, value, "color", "type", "string", HERE + "/parameters/16/schema"
        )
    if "size" in value:
        if type(item := value["size"]) is not int and not is_whole(item):
            found = member(
                found, value, "size", "type", "integer", HERE + "/parameters/16/schema"
            )
    return found


def _parameters_21_content_application_json_schema(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(
            None,
            "type",
            "object",
            value,
            HERE + "/parameters/21/content/application~1json/schema",
        )
    if "a" in value and type(item := value["a"]) is not int and not is_whole(item):
        found = member(
            found,
            value,
            "a",
            "type",
            "integer",
            HERE + "/parameters/21/content/application~1json/schema",
        )
    return found

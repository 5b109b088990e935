"""Checks of the parameters of GET /orders/{id}."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.violations import Json, Violation, add, add_at, nest

HERE = "#/paths/~1orders~1{id}/get"
AT = {
    "/path": HERE + "/parameters",
    "/path/id": HERE + "/parameters/0/schema",
    "/query/id": HERE + "/parameters/1/schema",
    "/query/body": HERE + "/parameters/3/schema",
    "/query/class": HERE + "/parameters/4/schema",
    "/query/request_options": HERE + "/parameters/5/schema",
    "/query/x_id": HERE + "/parameters/7/schema",
    "/query/filter[name]": HERE + "/parameters/8/schema",
    "/query/$top": HERE + "/parameters/9/schema",
    "/header/X-Id": HERE + "/parameters/6/schema",
}


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    path = value["path"]
    if "id" not in path:
        found = add_at(found, "/path", "required", "id", path, AT)
    elif type(item := path["id"]) is not str:
        found = add_at(found, "/path/id", "type", "string", item, AT)
    query = value["query"]
    if "id" in query and type(item := query["id"]) is not int and not is_whole(item):
        found = add_at(found, "/query/id", "type", "integer", item, AT)
    if "self" in query:
        item = query["self"]
        if inner := _parameters_2_schema(item):
            found = nest(found, "/query/self", inner)
    if "body" in query and type(item := query["body"]) is not str:
        found = add_at(found, "/query/body", "type", "string", item, AT)
    if "class" in query and type(item := query["class"]) is not str:
        found = add_at(found, "/query/class", "type", "string", item, AT)
    if "request_options" in query and type(item := query["request_options"]) is not str:
        found = add_at(found, "/query/request_options", "type", "string", item, AT)
    if "x_id" in query and type(item := query["x_id"]) is not str:
        found = add_at(found, "/query/x_id", "type", "string", item, AT)
    if "filter[name]" in query and type(item := query["filter[name]"]) is not str:
        found = add_at(found, "/query/filter[name]", "type", "string", item, AT)
    if "$top" in query:
        if type(item := query["$top"]) is not int and not is_whole(item):
            found = add_at(found, "/query/$top", "type", "integer", item, AT)
    header = value["header"]
    if "X-Id" in header and type(item := header["X-Id"]) is not str:
        found = add_at(found, "/header/X-Id", "type", "string", item, AT)
    return found


def _parameters_2_schema(value: Json) -> list[Violation] | None:
    """`#/paths/~1orders~1{id}/get/parameters/2/schema`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/parameters/2/schema")
    for index, entry in enumerate(value):
        if type(entry) is not str:
            found = add(
                found,
                f"/{index}",
                "type",
                "string",
                entry,
                HERE + "/parameters/2/schema/items",
            )
    return found

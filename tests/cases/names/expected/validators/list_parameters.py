"""Parameters of GET /orders/{id}."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1orders~1{id}/get"
AT = (
    HERE,
    "path/id 0 query/id 1 query/self 2 query/body 3 query/class 4 "
    "query/request_options 5 query/x_id 7 query/filter[name] 8 query/$top 9 "
    "header/X-Id 6",
)


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "id" not in path or type(path["id"]) is not str:
        found = argument(found, path, "path", "id", "type", "string", AT)
    query = value["query"]
    if "id" in query and type(item := query["id"]) is not int and not is_whole(item):
        found = argument(found, query, "query", "id", "type", "integer", AT)
    if "$top" in query:
        if type(item := query["$top"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "$top", "type", "integer", AT)
    if "self" in query:
        if type(item := query["self"]) is not list:
            found = argument(found, query, "query", "self", "type", "array", AT)
        else:
            for index, entry in enumerate(item):
                if type(entry) is not str:
                    found = argument(
                        found, query, "query", "self", "type", "string", AT, index
                    )
    for name in ("body", "class", "request_options", "x_id", "filter[name]"):
        if name in query and type(query[name]) is not str:
            found = argument(found, query, "query", name, "type", "string", AT)
    header = value["header"]
    if "X-Id" in header and type(header["X-Id"]) is not str:
        found = argument(found, header, "header", "X-Id", "type", "string", AT)
    return found

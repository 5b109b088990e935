"""Parameters of GET /users/{userId}/{part}."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1users~1{userId}~1{part}/get"
AT = (
    HERE,
    "path/userId 0 path/part #/paths/~1users~1{userId}~1{part}/get query/verbose "
    "#/paths/~1users~1{userId}~1{part}/get/parameters/1 query/fields 3 query/limit 5",
)


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "userId" not in path or type(path["userId"]) is not str:
        found = argument(found, path, "path", "userId", "type", "string", AT)
    if "part" not in path or type(path["part"]) is not str:
        found = argument(found, path, "path", "part", "type", "string", AT)
    query = value["query"]
    if "verbose" not in query or type(query["verbose"]) is not bool:
        found = argument(found, query, "query", "verbose", "type", "boolean", AT)
    if "fields" in query and type(query["fields"]) is not list:
        found = argument(found, query, "query", "fields", "type", "array", AT)
    if "limit" in query:
        if type(item := query["limit"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "limit", "type", "integer", AT)
        elif item > 50:
            found = argument(found, query, "query", "limit", "maximum", 50, AT)
    return found

"""Parameters of GET /items."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1items/get"
AT = (HERE, "query/limit 0 query/sort 1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "limit" in query:
        if type(item := query["limit"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "limit", "type", "integer", AT)
    if "sort" in query and type(query["sort"]) is not str:
        found = argument(found, query, "query", "sort", "type", "string", AT)
    return found

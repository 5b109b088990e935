"""Parameters of GET /offset."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1offset/get"
AT = (HERE, "query/offset 0 query/limit #/components/parameters/limit/schema")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    for name in ("offset", "limit"):
        if name in query:
            if type(item := query[name]) is not int and not is_whole(item):
                found = argument(found, query, "query", name, "type", "integer", AT)
    return found

"""Parameters of GET /next."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1next/get"
AT = (HERE, "query/limit #/components/parameters/limit/schema")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "limit" in query:
        if type(item := query["limit"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "limit", "type", "integer", AT)
    return found

"""Parameters of GET /globbed/pages."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1globbed~1pages/get"
AT = (HERE, "query/p 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "p" in query and type(item := query["p"]) is not int and not is_whole(item):
        found = argument(found, query, "query", "p", "type", "integer", AT)
    return found

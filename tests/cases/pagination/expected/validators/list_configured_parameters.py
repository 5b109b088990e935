"""Parameters of GET /configured."""

from ..runtime.core.check_results import Found, Json, add, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1configured/get"
AT = (HERE, "query/from 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "from" not in query:
        found = add(found, "required", "from", query, HERE + "/parameters", "query")
    elif type(item := query["from"]) is not int and not is_whole(item):
        found = argument(found, query, "query", "from", "type", "integer", AT)
    return found

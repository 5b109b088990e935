"""Parameters of GET /jobs."""

from ..runtime.core.check_results import Found, Json, argument, nest
from ..runtime.core.json_values import is_whole
from . import state

HERE = "#/paths/~1jobs/get"
AT = (HERE, "query/state 0 query/limit 1 query/cursor 2")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "state" in query:
        if type(item := query["state"]) is not list:
            found = argument(found, query, "query", "state", "type", "array", AT)
        else:
            for index, entry in enumerate(item):
                if inner := state.check(entry):
                    found = nest(found, inner, "query", "state", index)
    if "limit" in query:
        if type(item := query["limit"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "limit", "type", "integer", AT)
        else:
            if item < 1:
                found = argument(found, query, "query", "limit", "minimum", 1, AT)
            if item > 100:
                found = argument(found, query, "query", "limit", "maximum", 100, AT)
    if "cursor" in query and type(query["cursor"]) is not str:
        found = argument(found, query, "query", "cursor", "type", "string", AT)
    return found

"""Parameters of GET /last."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1last/get"
AT = (HERE, "query/starting_after 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "starting_after" in query and type(query["starting_after"]) is not str:
        found = argument(found, query, "query", "starting_after", "type", "string", AT)
    return found

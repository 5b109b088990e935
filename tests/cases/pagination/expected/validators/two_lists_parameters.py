"""Parameters of GET /two-lists."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1two-lists/get"
AT = (HERE, "query/cursor 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "cursor" in query and type(query["cursor"]) is not str:
        found = argument(found, query, "query", "cursor", "type", "string", AT)
    return found

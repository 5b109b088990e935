"""Parameters of POST /reports."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1reports/post"
AT = (HERE, "query/url 0 query/exchange 1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "url" not in query or type(query["url"]) is not str:
        found = argument(found, query, "query", "url", "type", "string", AT)
    if "exchange" in query and type(query["exchange"]) is not str:
        found = argument(found, query, "query", "exchange", "type", "string", AT)
    return found

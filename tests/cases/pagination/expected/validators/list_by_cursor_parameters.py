"""Parameters of GET /cursor."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1cursor/get"
AT = (HERE, "query/page_token 0 query/kind 1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "page_token" in query and type(query["page_token"]) is not str:
        found = argument(found, query, "query", "page_token", "type", "string", AT)
    if "kind" in query and type(query["kind"]) is not str:
        found = argument(found, query, "query", "kind", "type", "string", AT)
    return found

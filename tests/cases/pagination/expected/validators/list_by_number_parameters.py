"""Parameters of GET /numbers/{kind}."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1numbers~1{kind}/get"
AT = (HERE, "path/kind 0 query/page 1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "kind" not in path or type(path["kind"]) is not str:
        found = argument(found, path, "path", "kind", "type", "string", AT)
    query = value["query"]
    if "page" in query:
        if type(item := query["page"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "page", "type", "integer", AT)
    return found

"""Parameters of GET /2.0/repositories/{username}."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~12.0~1repositories~1{username}/get"
AT = (HERE, "path/username #/components/parameters/username/schema query/page 1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "username" not in path or type(path["username"]) is not str:
        found = argument(found, path, "path", "username", "type", "string", AT)
    query = value["query"]
    if "page" in query:
        if type(item := query["page"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "page", "type", "integer", AT)
    return found

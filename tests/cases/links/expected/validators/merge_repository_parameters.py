"""Parameters of POST /2.0/repositories/{username}/{slug}/merge."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~12.0~1repositories~1{username}~1{slug}~1merge/post"
AT = (
    HERE,
    "path/username #/components/parameters/username/schema path/slug 1 query/exchange "
    "2 query/dryRun 3 query/tries 4",
)


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "username" not in path or type(path["username"]) is not str:
        found = argument(found, path, "path", "username", "type", "string", AT)
    if "slug" not in path or type(path["slug"]) is not str:
        found = argument(found, path, "path", "slug", "type", "string", AT)
    query = value["query"]
    for name in ("exchange", "tries"):
        if name in query:
            if type(item := query[name]) is not int and not is_whole(item):
                found = argument(found, query, "query", name, "type", "integer", AT)
    if "dryRun" in query and type(query["dryRun"]) is not bool:
        found = argument(found, query, "query", "dryRun", "type", "boolean", AT)
    return found

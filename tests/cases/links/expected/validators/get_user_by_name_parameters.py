"""Parameters of GET /2.0/users/{username}."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~12.0~1users~1{username}/get"
AT = (HERE, "path/username #/components/parameters/username/schema")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "username" not in path or type(path["username"]) is not str:
        found = argument(found, path, "path", "username", "type", "string", AT)
    return found
